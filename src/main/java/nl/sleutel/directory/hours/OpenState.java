package nl.sleutel.directory.hours;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Whether a place is open at a moment. Immutable.
 *
 * @param at the moment, on the city's clock
 * @param change when it closes or opens next; empty when that never happens, or not within the weeks looked at
 * @param holiday the public holiday of that day, where the place would have been open otherwise: it is closed for it,
 *     or may be
 */
public record OpenState(boolean open, ZonedDateTime at, Optional<ZonedDateTime> change, Optional<Holiday> holiday) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * The moment from which it may read differently: the change, or the next midnight, when 'tomorrow' becomes 'today'.
     */
    public Instant until() {
        ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
        return change.filter(midnight::isAfter).orElse(midnight).toInstant();
    }

    /** Whether the day is one on which some offices close and some do not. */
    public boolean mayDiffer() {
        return holiday.filter(day -> !day.closesOffices(at.getYear())).isPresent();
    }

    /** As readers see it: 'open until 17:00', 'closed, opens on Monday at 09:00 (Good Friday: may differ)'. */
    public String in(Language language) {
        String usual = usually(language);
        boolean matters = mayDiffer()
                && (open
                        || change.filter(next -> next.toLocalDate().equals(at.toLocalDate()))
                                .isPresent());
        return matters
                ? Words.in(language)
                        .of("hours.may-differ", usual, holiday.orElseThrow().name(language))
                : usual;
    }

    private String usually(Language language) {
        Words words = Words.in(language);
        if (change.isEmpty()) {
            return open ? words.of("hours.always") : words.of("hours.closed");
        }
        String time = time(change.get().toLocalTime(), language);
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), change.get().toLocalDate());
        if (open) {
            boolean soon = days == 0 || (days == 1 && change.get().toLocalTime().isBefore(LocalTime.NOON));
            return soon
                    ? words.of("hours.open-until", time)
                    : words.of("hours.open-until-day", day(days, language), time);
        }
        return switch ((int) days) {
            case 0 -> words.of("hours.opens-today", time);
            case 1 -> words.of("hours.opens-tomorrow", time);
            default -> words.of("hours.opens-day", day(days, language), time);
        };
    }

    /** A weekday within the week, a date beyond it. */
    private String day(long days, Language language) {
        return DateTimeFormatter.ofPattern(days < 7 ? "EEEE" : "d MMMM", language.locale())
                .format(change.orElseThrow());
    }

    static String time(LocalTime time, Language language) {
        return time.equals(LocalTime.MIDNIGHT) ? Words.in(language).of("hours.midnight") : TIME.format(time);
    }
}
