package nl.sleutel.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Live;
import nl.sleutel.content.Phase;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.CalendarItem;
import nl.sleutel.directory.Schedule;
import nl.sleutel.language.Language;

/**
 * What there is to do in one phase, in order: a checklist made of pages. Immutable.
 *
 * @param from the day of arriving in Leiden, or of leaving for the phase of leaving; empty while the reader did not say
 */
public record Journey(Phase phase, Language language, Optional<LocalDate> from, List<Line> lines) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * A line to tick off.
     *
     * @param key     the page's key, by which a reader's own device remembers the tick
     * @param text    what to do
     * @param address the page that tells how
     * @param days    when: days after that day, negative before it
     * @param date    the day itself, where the reader said when
     * @param changed when the page last changed
     */
    public record Line(String key, String text, String summary, String address, int days, Optional<LocalDate> date, Instant changed) {
    }

    /** The checklist during a reading, which falls when any page changes. */
    public static Journey of(Phase phase, Language language, Optional<LocalDate> from, Reading reading) {
        reading.usesAll(Kind.ARTICLE);
        ArticleResolver resolver = new ArticleResolver(reading, language);
        List<Line> lines = outlines(phase, reading).filter(outline -> outline.front(language).isPresent()).map(outline -> {
            Article.Front front = outline.fronts().get(language);
            int days = outline.journey().get(phase);
            return new Line(outline.key(), resolver.plain(front.todo().orElse(front.title())), resolver.plain(front.summary()),
                    outline.address(language).orElseThrow(), days, from.map(day -> day.plusDays(days)), changed(outline, language, reading));
        }).toList();
        return new Journey(phase, language, from, lines);
    }

    /** By day; on one day as their topics and pages stand in order. */
    private static Stream<Article.Outline> outlines(Phase phase, Reading reading) {
        return reading.view(Articles.class).all().stream().filter(outline -> outline.journey().containsKey(phase))
                .sorted(Comparator.comparingInt(outline -> outline.journey().get(phase)));
    }

    private static Instant changed(Article.Outline outline, Language language, Reading reading) {
        Optional<Live> live = reading.edition().live(outline.ref());
        return live.flatMap(found -> found.updatedAt(language)).orElse(reading.now());
    }

    /** A day as it stands in the address, {@code 2027-02-01}; empty for anything else and for years that are no reader's. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The lines with a date for the reader's own calendar; another date later moves them there. */
    public List<CalendarItem> items(Optional<String> site) {
        return lines.stream().flatMap(line -> line.date().stream().map(date -> {
            Optional<String> url = site.map(start -> start + line.address());
            String description = line.summary() + url.map(address -> "\n\n" + address).orElse("");
            return new CalendarItem(CalendarItem.uid("journey/" + phase.key() + "/" + line.key()), line.changed(), Schedule.on(date), false,
                    new CalendarItem.Text(line.text(), description, Optional.empty(), url));
        })).toList();
    }
}
