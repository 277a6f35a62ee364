package nl.sleutel.article.notice;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Notices, as a kind of entries. */
public final class NoticeKind implements KindModule {

    static final FieldSpec LEVEL = FieldSpec.choice("level", "info", "warning", "urgent");

    @Override
    public Kind kind() {
        return Kind.NOTICE;
    }

    @Override
    public ParseResult<Notice> read(EntryTexts texts) {
        return NoticeReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Notices.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(line("start"), line("end"), LEVEL);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(CommonFields.TITLE);
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "start: " + now + "\nend: " + now.toLocalDate().plusWeeks(1) + "\nlevel: info\n";
    }

    /** The home page: a notice stands on all pages. */
    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return Optional.of("/" + language.tag() + "/");
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Notice::words),
                words -> new Passage.PassageText(Map.of("title", words.title()), words.markdown(), words.line()));
    }

    /** When readers see it, or that its time is over. */
    @Override
    public Optional<String> published(EntryTexts live, Words words, Instant now) {
        return read(live).value().flatMap(notice -> published(notice, words, now));
    }

    private static Optional<String> published(Notice notice, Words words, Instant now) {
        Optional<Instant> end = notice.ends();
        if (end.filter(last -> !now.isBefore(last)).isPresent()) {
            return end.map(last -> words.of("office.published.notice-over", moment(last, now, words.language())));
        }
        return now.isBefore(notice.begins())
                ? Optional.of(words.of("office.published.from", moment(notice.begins(), now, words.language())))
                : end.map(last -> words.of("office.published.until", moment(last, now, words.language())));
    }

    private static String moment(Instant instant, Instant now, Language language) {
        ZonedDateTime at = instant.atZone(RenderContext.CITY);
        boolean thisYear = at.getYear() == now.atZone(RenderContext.CITY).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm", language.locale())
                .format(at);
    }
}
