package nl.sleutel.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * A letter to copy: the Dutch text that is sent, and the English beside it for who must sign it. Immutable.
 *
 * @param fields what its sender fills in, in this order
 * @param organisations the keys of those who can look it over
 * @param pages the keys of the pages to which it belongs
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record Letter(
        String key,
        Topic topic,
        Set<Audience> audience,
        Set<DeliveryMethod> send,
        List<LetterField> fields,
        Set<String> organisations,
        Set<String> pages,
        List<Source> sources,
        Optional<PartialDate> checked,
        Optional<PartialDate> review,
        Map<Language, Text> texts) {

    private static final Localized<String> FOLDER = new Localized<>("/nl/brieven/", "/en/letters/");

    public Letter {
        fields = List.copyOf(fields);
        texts = Map.copyOf(texts);
    }

    /**
     * What readers of one language are told of it, and the letter in that language. Immutable.
     *
     * @param about title, summary and search words; its text is that of the letter
     */
    public record Text(Description about, Advice advice, LetterText letter) {

        /** Its lines without Markdown, by the names of their fields. */
        Map<String, String> lines() {
            Map<String, String> lines = new LinkedHashMap<>(about.lines());
            lines.putAll(advice.lines());
            return lines;
        }
    }

    /**
     * What to know before it is sent. Immutable.
     *
     * @param when to use it, and by when it must be there
     * @param how to send it
     * @param unanswered what to do when nothing comes back
     * @param basis the law or rule on which it rests
     * @param enclose what goes with it, a line each
     */
    public record Advice(
            String when, String how, Optional<String> unanswered, Optional<String> basis, List<String> enclose) {

        public Advice {
            enclose = List.copyOf(enclose);
        }

        private Map<String, String> lines() {
            Map<String, String> lines = new LinkedHashMap<>(Map.of("when", when, "how", how));
            unanswered.ifPresent(text -> lines.put("unanswered", text));
            basis.ifPresent(text -> lines.put("basis", text));
            if (!enclose.isEmpty()) {
                lines.put("enclose", String.join("; ", enclose));
            }
            return lines;
        }
    }

    /** Where the list of all letters stands in a language. */
    public static String folder(Language language) {
        return FOLDER.in(language);
    }

    public EntryRef ref() {
        return new EntryRef(LetterKind.LETTER, key);
    }

    public Optional<Text> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return folder(language) + key;
    }

    /** Whether readers of a language get it: the Dutch text is what is sent, so that there is none without it. */
    public boolean isIn(Language language) {
        return texts.containsKey(language) && texts.containsKey(Language.NL);
    }
}
