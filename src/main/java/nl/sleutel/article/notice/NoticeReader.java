package nl.sleutel.article.notice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.directory.calendar.LocalMoment;
import nl.sleutel.language.Language;

/** Makes a notice from its parts. */
public final class NoticeReader {

    private NoticeReader() {}

    public static ParseResult<Notice> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), fields -> fields.required("title"));
    }

    private static Optional<Function<Map<Language, FrontMatter<String>>, Notice>> shared(
            String key, YamlFields fields) {
        Optional<LocalMoment> start = fields.requiredValue("start", LocalMoment.EXPECTED, LocalMoment::of);
        Optional<LocalMoment> end = fields.value("end", LocalMoment.EXPECTED, LocalMoment::of);
        Optional<Notice.Level> level = fields.requiredValue(NoticeKind.LEVEL, Notice.Level::ofKey);
        if (start.isEmpty() || level.isEmpty()) {
            return Optional.empty();
        }
        if (end.filter(last ->
                        !last.ends(RenderContext.CITY).isAfter(start.get().begins(RenderContext.CITY)))
                .isPresent()) {
            fields.error("end", ProblemCode.END_AFTER_START);
        }
        return Optional.of(parts -> new Notice(
                key,
                level.get(),
                start.get(),
                end,
                EntryReader.each(parts, part -> new Notice.NoticeWords(part.fields(), part.body(), part.bodyLine()))));
    }
}
