package nl.sleutel.letter;

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
 * A letter that students get, and what to do about it: whether it is real, what it asks, by when, what happens if not.
 * Immutable.
 *
 * @param order its place in the list, from the lowest
 * @param letters the keys of the letters to copy that answer it
 * @param organisations the keys of who sends it and who helps
 * @param pages the keys of the pages to which it belongs
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record ReceivedLetter(
        String key,
        Set<Topic> topics,
        Set<Audience> audience,
        int order,
        Set<String> letters,
        Set<String> organisations,
        Set<String> pages,
        List<Source> sources,
        Optional<PartialDate> checked,
        Optional<PartialDate> review,
        Map<Language, Description> texts) {

    private static final Localized<String> LIST = new Localized<>("/nl/ik-kreeg-een-brief", "/en/i-got-a-letter");

    public ReceivedLetter {
        texts = Map.copyOf(texts);
    }

    /** Where the list of all of them stands in a language. */
    public static String list(Language language) {
        return LIST.in(language);
    }

    public EntryRef ref() {
        return new EntryRef(ReceivedLetterKind.RECEIVED_LETTER, key);
    }

    public Optional<Description> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return list(language) + "/" + key;
    }
}
