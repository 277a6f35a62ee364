package nl.sleutel.directory.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * One time that something takes place. Immutable.
 *
 * @param start without a time for what takes whole days
 * @param end the last day where it has no time; empty for what is over in a day or at an hour that is not known
 */
public record Occurrence(LocalMoment start, Optional<LocalMoment> end, ZoneId zone) {

    public boolean isWholeDays() {
        return start.time().isEmpty();
    }

    public Instant begins() {
        return start.begins(zone).toInstant();
    }

    /** The first instant at which it is over; without a known end the midnight after its day. */
    public Instant ends() {
        return end.orElseGet(() -> LocalMoment.of(start.day())).ends(zone).toInstant();
    }

    public boolean isGoingOn(Instant moment) {
        return !moment.isBefore(begins()) && moment.isBefore(ends());
    }

    public LocalDate lastDay() {
        return end.orElse(start).day();
    }

    Occurrence plusDays(long days) {
        return new Occurrence(start.plusDays(days), end.map(last -> last.plusDays(days)), zone);
    }

    /** As readers see it: 'Monday 1 February 2027, 10:00 to 12:00', '1 to 5 February 2027'. */
    public String in(Language language) {
        String text = isWholeDays() && !lastDay().equals(start.day()) ? days(language) : text(language);
        boolean elsewhere = !isWholeDays() && !start.begins(zone).getOffset().equals(here().getOffset());
        return elsewhere ? Words.in(language).of("event.elsewhere", text, place()) : text;
    }

    private ZonedDateTime here() {
        return start.begins(zone).withZoneSameInstant(RenderContext.CITY);
    }

    /** The city that the zone is named after. */
    private String place() {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private String text(Language language) {
        String first = moment(start, language);
        return end.filter(last -> !last.equals(start))
                .map(last -> Words.in(language)
                        .of(
                                "event.until",
                                first,
                                last.time().isPresent() && isSameEvening(last)
                                        ? last.time().get().toString()
                                        : moment(last, language)))
                .orElse(first);
    }

    /** Whether only the time of the end needs saying: the same day, or the early morning after. */
    private boolean isSameEvening(LocalMoment last) {
        return last.day().equals(start.day())
                || (last.day().equals(start.day().plusDays(1))
                        && last.time().orElseThrow().isBefore(LocalTime.of(6, 0)));
    }

    private static String moment(LocalMoment moment, Language language) {
        String day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                .format(moment.day());
        return moment.time()
                .map(time -> Words.in(language).of("event.at", day, time.toString()))
                .orElse(day);
    }

    private String days(Language language) {
        LocalDate last = lastDay();
        boolean year = last.getYear() == start.day().getYear();
        boolean month = year && last.getMonth() == start.day().getMonth();
        String first = month ? "d" : year ? "d MMMM" : "d MMMM yyyy";
        return Words.in(language)
                .of(
                        "event.days",
                        DateTimeFormatter.ofPattern(first, language.locale()).format(start.day()),
                        DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                                .format(last));
    }
}
