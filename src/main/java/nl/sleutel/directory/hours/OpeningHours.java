package nl.sleutel.directory.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.sleutel.content.edition.RenderContext;

/**
 * When a place is open, on the city's clock. Immutable.
 *
 * @param always day and night, holidays included
 * @param weekly the hours of a week; lines may overlap and run past midnight. Where some are for public holidays, they
 *     alone hold on those
 * @param closed days on which it is closed whatever else is said
 * @param holidays what the hours mean on public holidays for which no line is
 */
public record OpeningHours(boolean always, List<WeeklyHours> weekly, Set<LocalDate> closed, HolidayPolicy holidays) {

    public static final OpeningHours DAY_AND_NIGHT = new OpeningHours(true, List.of(), Set.of());

    /** How far ahead the next opening is looked for: longer than a summer's closure with all its days listed. */
    private static final int DAYS_AHEAD = 100;

    public OpeningHours {
        weekly = List.copyOf(weekly);
        closed = Set.copyOf(closed);
    }

    /** Hours of which no source says what they mean on public holidays. */
    public OpeningHours(boolean always, List<WeeklyHours> weekly, Set<LocalDate> closed) {
        this(always, weekly, closed, HolidayPolicy.UNKNOWN);
    }

    /** A stretch of time in which it is open. */
    private record Span(ZonedDateTime from, ZonedDateTime to) {

        boolean touches(Span later) {
            return !later.from.isAfter(to);
        }

        Span and(Span later) {
            return later.to.isAfter(to) ? new Span(from, later.to) : this;
        }
    }

    /** The state now; the reading holds until it reads differently. */
    public OpenState during(RenderContext context) {
        OpenState state = at(context.now());
        if (!always) {
            context.until(state.until());
        }
        return state;
    }

    public OpenState at(Instant moment) {
        ZonedDateTime at = moment.atZone(RenderContext.CITY);
        if (always) {
            return new OpenState(true, at, Optional.empty(), Optional.empty());
        }
        LocalDate today = at.toLocalDate();
        Optional<Holiday> holiday = Holiday.closing(today)
                .or(() -> Holiday.on(today))
                .filter(day -> isUsuallyOpen(today) && !isSaidOf(day, today));
        Optional<Span> span = next(at);
        boolean open = span.filter(found -> !found.from().isAfter(at)).isPresent();
        Optional<ZonedDateTime> change = span.map(found -> open ? found.to() : found.from())
                .filter(turn -> turn.toLocalDate().isBefore(today.plusDays(DAYS_AHEAD)));
        return new OpenState(open, at, change, holiday);
    }

    /** The first stretch that is not over; lines that overlap or touch are one. */
    private Optional<Span> next(ZonedDateTime at) {
        Span current = null;
        LocalDate yesterday = at.toLocalDate().minusDays(1);
        for (Span span : (Iterable<Span>) yesterday
                .datesUntil(yesterday.plusDays(DAYS_AHEAD + 2))
                .map(this::spans)
                .flatMap(List::stream)::iterator) {
            if (current == null || !current.touches(span)) {
                if (current != null && current.to().isAfter(at)) {
                    return Optional.of(current);
                }
                current = span;
            } else {
                current = current.and(span);
            }
        }
        return Optional.ofNullable(current).filter(last -> last.to().isAfter(at));
    }

    /** What begins on a day, first opening first. */
    private List<Span> spans(LocalDate day) {
        return hours(day).stream()
                .map(line -> new Span(line.opens(day), line.closes(day)))
                .toList();
    }

    private List<WeeklyHours> hours(LocalDate day) {
        if (closed.contains(day)) {
            return List.of();
        }
        if (Holiday.closing(day).isEmpty()) {
            return lines(day.getDayOfWeek());
        }
        List<WeeklyHours> own = onHolidays();
        return own.isEmpty() && holidays == HolidayPolicy.OPEN ? lines(day.getDayOfWeek()) : own;
    }

    private List<WeeklyHours> lines(DayOfWeek day) {
        return weekly.stream()
                .filter(line -> line.days().contains(day))
                .sorted(Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    /** The hours of its own that it has on public holidays, first opening first; empty where it has none. */
    public List<WeeklyHours> onHolidays() {
        return weekly.stream()
                .filter(WeeklyHours::onHolidays)
                .sorted(Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    private boolean isUsuallyOpen(LocalDate day) {
        return !lines(day.getDayOfWeek()).isEmpty();
    }

    /** Whether the hours say when it is open on a holiday: nothing may differ then, and nothing is closed for it. */
    private boolean isSaidOf(Holiday holiday, LocalDate day) {
        return holidays == HolidayPolicy.OPEN
                || (holiday.closesOffices(day.getYear()) && !onHolidays().isEmpty());
    }

    /** Whether nothing begins on a day that its weekday would have. */
    public boolean isClosed(LocalDate day) {
        return !always
                && (closed.contains(day)
                        || (Holiday.closing(day).isPresent() && hours(day).isEmpty()));
    }

    /** The hours of each day of the week, Monday first; an empty list for a day on which it is closed. */
    public Map<DayOfWeek, List<WeeklyHours>> week() {
        Map<DayOfWeek, List<WeeklyHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, lines(day));
        }
        return week;
    }

    /**
     * The days from one on, up to another, on which it is closed although its weekday says otherwise; with the holiday
     * where that is why.
     */
    public SortedMap<LocalDate, Optional<Holiday>> closures(LocalDate from, LocalDate before) {
        SortedMap<LocalDate, Optional<Holiday>> closures = new TreeMap<>();
        from.datesUntil(before)
                .filter(day -> isClosed(day) && isUsuallyOpen(day))
                .forEach(day -> closures.put(day, Holiday.closing(day)));
        return closures;
    }
}
