package nl.sleutel.article;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.EntryReader;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Fields;
import nl.sleutel.content.FrontMatter;
import nl.sleutel.content.ProblemCode;
import nl.sleutel.content.Read;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.Moment;
import nl.sleutel.language.Language;

/** Makes a notice from its parts. */
public final class NoticeReader {

    private NoticeReader() {}

    public static Read<Notice> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), fields -> fields.required("title"));
    }

    private static Optional<Function<Map<Language, FrontMatter<String>>, Notice>> shared(String key, Fields fields) {
        Optional<Moment> start = fields.requiredValue("start", Moment.EXPECTED, Moment::of);
        Optional<Moment> end = fields.value("end", Moment.EXPECTED, Moment::of);
        Optional<Notice.Level> level = fields.requiredValue(NoticeKind.LEVEL, Notice.Level::ofKey);
        if (start.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        if (end.filter(last -> !last.ends(Reading.CITY).isAfter(start.get().begins(Reading.CITY)))
                .isPresent()) {
            fields.error("end", ProblemCode.END_AFTER_START);
        }
        return Optional.of(parts -> new Notice(
                key,
                level.get(),
                start.get(),
                end,
                EntryReader.each(parts, part -> new Notice.Words(part.fields(), part.body(), part.bodyLine()))));
    }
}
