package nl.sleutel.glossary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * A word that readers may not know, and what it means. Immutable.
 *
 * @param page the key of the page that tells more
 */
public record Term(String key, Topic topic, Optional<String> page, Map<Language, Wording> wordings) {

    private static final Localized<String> GLOSSARY = new Localized<>("/nl/begrippen", "/en/glossary");

    public Term {
        wordings = Map.copyOf(wordings);
    }

    /**
     * The word in one language.
     *
     * @param also other words for the same thing
     * @param misspelt how people write it wrongly
     * @param near words that people search with but that mean something else
     * @param explain the words that are explained where a page first uses them
     * @param markdown what it means, in one or two sentences
     * @param line the line in its file on which that starts, from 1
     */
    public record Wording(
            String title,
            List<String> also,
            List<String> misspelt,
            List<String> near,
            List<String> explain,
            String markdown,
            int line) {

        public Wording {
            also = List.copyOf(also);
            misspelt = List.copyOf(misspelt);
            near = List.copyOf(near);
            explain = List.copyOf(explain);
        }
    }

    public EntryRef ref() {
        return new EntryRef(Kind.TERM, key);
    }

    public Optional<Wording> wording(Language language) {
        return Optional.ofNullable(wordings.get(language));
    }

    /** Its place in the glossary of a language. */
    public String address(Language language) {
        return GLOSSARY.in(language) + "#" + key;
    }

    /** The id of its explanation at the end of a page that uses it. */
    public String anchor() {
        return "term-" + key;
    }
}
