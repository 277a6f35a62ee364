package nl.sleutel.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.sleutel.article.Notice;
import nl.sleutel.article.NoticeReader;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.Event;
import nl.sleutel.directory.EventReader;
import nl.sleutel.directory.Occurrence;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** What is said after a publication: when readers see it, which for some kinds is not now. */
@Singleton
public class PublishedMessage {

    private final Desk desk;
    private final Clock clock;

    public PublishedMessage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The message about what is live of an entry. */
    String about(EntryRef ref, Language language) {
        Words words = Words.in(language);
        EntryTexts live = new EntryTexts(ref, desk.live(ref));
        Optional<String> told = ref.kind() == Kind.NOTICE
                ? NoticeReader.read(live).value().map(notice -> notice(notice, language))
                : ref.kind() == Kind.EVENT
                        ? EventReader.read(live).value().map(event -> event(event, language))
                        : Optional.empty();
        return told.orElseGet(() -> words.of("office.done.published"));
    }

    private String notice(Notice notice, Language language) {
        Instant now = clock.instant();
        Words words = Words.in(language);
        if (notice.ends().filter(end -> !now.isBefore(end)).isPresent()) {
            return words.of("office.published.notice-over", moment(notice.ends().get(), language));
        }
        return now.isBefore(notice.begins())
                ? words.of("office.published.from", moment(notice.begins(), language))
                : notice.ends()
                        .map(end -> words.of("office.published.until", moment(end, language)))
                        .orElseGet(() -> words.of("office.done.published"));
    }

    private String event(Event event, Language language) {
        Words words = Words.in(language);
        if (event.schedule().isEmpty()) {
            return words.of("office.published.undated");
        }
        Optional<Occurrence> next = event.next(clock.instant());
        if (next.isEmpty()) {
            return words.of("office.published.event-over");
        }
        String time = next.get().in(language);
        return next.get().isWholeDays()
                ? words.of("office.published.whole-day", time)
                : words.of("office.published.event", time);
    }

    private String moment(Instant instant, Language language) {
        ZonedDateTime at = instant.atZone(Reading.CITY);
        boolean thisYear = at.getYear() == clock.instant().atZone(Reading.CITY).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm", language.locale())
                .format(at);
    }
}
