package nl.sleutel.article.story;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Makes a story from its parts. */
public final class StoryReader {

    private StoryReader() {}

    public static ParseResult<Story> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), StoryReader::front);
    }

    /** Without a person's consent there is no story, whatever else is sound. */
    private static Optional<Function<Map<Language, FrontMatter<Front>>, Story>> shared(String key, YamlFields fields) {
        Optional<Topic> topic = fields.requiredValue("topic", Expected.TOPIC, Topic::ofKey);
        Optional<String> page = fields.text("page");
        Optional<Localized<String>> name = fields.localized("name");
        if (name.isEmpty()) {
            fields.error("name", ProblemCode.STORY_NAME);
        }
        Optional<PartialDate> consent = fields.requiredValue("consent", Expected.CONSENT, StoryReader::day);
        if (topic.isEmpty() || name.isEmpty() || consent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parts -> new Story(
                key,
                topic.get(),
                page,
                name.get(),
                consent.get(),
                EntryReader.each(
                        parts,
                        part -> new Story.StoryWords(
                                part.fields().title(), part.fields().summary(), part.body(), part.bodyLine()))));
    }

    private static Optional<PartialDate> day(String text) {
        return PartialDate.of(text).filter(day -> day.day() != 0);
    }

    private record Front(String title, String summary) {}

    private static Optional<Front> front(YamlFields fields) {
        Optional<String> title = fields.required("title");
        Optional<String> summary = fields.required("summary");
        return title.flatMap(word -> summary.map(line -> new Front(word, line)));
    }
}
