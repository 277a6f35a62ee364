package nl.sleutel.search.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;

/** Finds the words that mean the same as what was typed, in whichever language and however joined. Immutable. */
public final class SynonymIndex {

    public static final int LONGEST = 6;

    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final WordForms forms;
    private final List<Synonyms> madeOf;

    /** How a typed word relates to the term; general words come from no glossary. */
    public enum Role {
        TITLE,
        ALSO,
        MISSPELT,
        GENERAL,
        NEAR
    }

    /** One meaning of what was typed. */
    public record Sense(Synonyms synonyms, Language language, Role role) {}

    public SynonymIndex(Collection<Synonyms> all, WordForms forms) {
        this.forms = forms;
        this.madeOf = List.copyOf(all);
        for (Synonyms synonyms : all) {
            synonyms.words().forEach((language, words) -> {
                add(words.title(), new Sense(synonyms, language, Role.TITLE));
                words.also().forEach(also -> add(also, new Sense(synonyms, language, Role.ALSO)));
                words.misspelt().forEach(wrong -> add(wrong, new Sense(synonyms, language, Role.MISSPELT)));
                words.near().forEach(near -> add(near, new Sense(synonyms, language, Role.NEAR)));
            });
        }
        Thesaurus.GROUPS.forEach(group -> group.words()
                .forEach((language, words) ->
                        words.forEach(word -> add(word, new Sense(group.meaning(), language, Role.GENERAL)))));
    }

    /** Whether it was made of just these. */
    boolean isOf(Collection<Synonyms> all) {
        return madeOf.equals(List.copyOf(all));
    }

    private void add(String text, Sense sense) {
        List<String> words = forms.texts(text);
        for (String key : keys(words, sense.language())) {
            List<Sense> known = senses.computeIfAbsent(key, any -> new ArrayList<>());
            if (known.stream()
                    .noneMatch(other -> other.synonyms().equals(sense.synonyms())
                            && other.role().compareTo(sense.role()) <= 0)) {
                known.removeIf(other -> other.synonyms().equals(sense.synonyms()));
                known.add(sense);
            }
        }
    }

    /**
     * What these words together can mean; empty when no term is written so. A word is one of its own language: 'rent'
     * is no form of 'rente'.
     *
     * @param foreign whether they may be words of the other language as well
     */
    List<Sense> senses(List<String> words, Language reader, boolean foreign) {
        Set<Sense> found = new LinkedHashSet<>();
        for (Language language : foreign ? List.of(reader, reader.other()) : List.of(reader)) {
            keys(words, language).forEach(key -> found.addAll(senses.getOrDefault(key, List.of())));
        }
        return List.copyOf(found);
    }

    /** As it is written but for spaces, and by stems, in one language. */
    private Set<String> keys(List<String> words, Language language) {
        return words.isEmpty()
                ? Set.of()
                : Set.of(
                        language.tag() + "=" + String.join("", words),
                        language.tag() + ":"
                                + words.stream()
                                        .map(word -> forms.stem(word, language))
                                        .collect(Collectors.joining(" ")));
    }
}
