package nl.sleutel.article.story;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * A short piece in the first person by somebody who studies here. Immutable.
 *
 * @param page the key of the page it stands beside
 * @param name who tells it, as readers see it
 * @param consent the day on which that person agreed to this text being shown under this name
 */
public record Story(
        String key,
        Topic topic,
        Optional<String> page,
        Localized<String> name,
        PartialDate consent,
        Map<Language, StoryWords> words) {

    /** @param line the line in its file on which the text starts, from 1 */
    public record StoryWords(String title, String summary, String markdown, int line) {}

    public Story {
        words = Map.copyOf(words);
    }

    public EntryRef ref() {
        return new EntryRef(Kind.STORY, key);
    }

    public Optional<StoryWords> in(Language language) {
        return Optional.ofNullable(words.get(language));
    }
}
