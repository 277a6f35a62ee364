package nl.sleutel.directory.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.problem.Expected;

/** A day, or a time on a day, by the clock of some place. Immutable. */
public record LocalMoment(LocalDate day, Optional<LocalTime> time) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}))?");

    /** What content files hold; the hint that a reader of a kind gives its authors. */
    public static final Expected EXPECTED = Expected.MOMENT;

    /** Reads {@code 2027-02-01} or {@code 2027-02-01T10:00}; empty for anything else. */
    public static Optional<LocalMoment> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LocalMoment(
                    LocalDate.parse(form.group(1)),
                    Optional.ofNullable(form.group(2)).map(LocalTime::parse)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static LocalMoment of(LocalDate day) {
        return new LocalMoment(day, Optional.empty());
    }

    /**
     * When something begins that begins now: a day begins at its midnight. A time that the clock skips that night comes
     * an hour later.
     */
    public ZonedDateTime begins(ZoneId zone) {
        return time.map(at -> day.atTime(at).atZone(zone)).orElseGet(() -> day.atStartOfDay(zone));
    }

    /** When something ends that ends now: a day ends at the midnight after it. */
    public ZonedDateTime ends(ZoneId zone) {
        return time.map(at -> day.atTime(at).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone));
    }

    LocalMoment plusDays(long days) {
        return new LocalMoment(day.plusDays(days), time);
    }

    /** As it stands in content files. */
    @Override
    public String toString() {
        return day + time.map(at -> "T" + at).orElse("");
    }
}
