package nl.sleutel.directory.calendar;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.ByDay;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Date;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sleutel.content.problem.Expected;
import org.jspecify.annotations.Nullable;

/**
 * An iCalendar rule (RFC 5545) by which something comes back on other days, at the same time of day. Immutable.
 *
 * <p>Days are counted without any time zone; only then does each get its time by the zone's clock. So a weekly evening
 * stays at eight when the clocks change, and the library's own time zones are never asked.
 */
public final class RecurrenceRule {

    public static final Expected EXPECTED = Expected.REPEAT;

    private static final Set<Frequency> FREQUENCIES =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    /** More digits than a date or any number of a rule has; the library fails on them. */
    private static final Pattern TOO_LONG = Pattern.compile("\\d{10}");

    private static final Pattern UNTIL = Pattern.compile("(?:^|;)\\s*UNTIL\\s*=([^;]*)", Pattern.CASE_INSENSITIVE);
    /** The library takes more for a day than there are days. */
    private static final DateTimeFormatter LAST = DateTimeFormatter.ofPattern("uuuuMMdd['T'HHmmss['Z']]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final TimeZone NO_ZONE = TimeZone.getTimeZone(ZoneOffset.UTC);

    private final String rule;
    private final Recurrence recurrence;

    private RecurrenceRule(String rule, Recurrence recurrence) {
        this.rule = rule;
        this.recurrence = recurrence;
    }

    /** Reads a rule; empty for what is no rule, and for one finer than a day. */
    public static Optional<RecurrenceRule> of(String rule) {
        if (TOO_LONG.matcher(rule).find() || !UNTIL.matcher(rule).results().allMatch(until -> isDay(until.group(1)))) {
            return Optional.empty();
        }
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        Recurrence recurrence = new RecurrenceRuleScribe()
                .parseText(rule, null, new ICalParameters(), context)
                .getValue();
        boolean known = context.getWarnings().isEmpty()
                && recurrence.getXRules().isEmpty()
                && FREQUENCIES.contains(recurrence.getFrequency());
        return known && isSound(recurrence) ? Optional.of(new RecurrenceRule(rule, recurrence)) : Optional.empty();
    }

    private static boolean isDay(String until) {
        try {
            LAST.parse(until);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isSound(Recurrence recurrence) {
        boolean byTheDay = recurrence.getByHour().isEmpty()
                && recurrence.getByMinute().isEmpty()
                && recurrence.getBySecond().isEmpty();
        boolean positive = isPositive(recurrence.getCount()) && isPositive(recurrence.getInterval());
        return byTheDay
                && positive
                && isInRange(recurrence)
                && (recurrence.getCount() == null || recurrence.getUntil() == null);
    }

    /** The ranges of RFC 5545, 3.3.10: the library takes any number, and fails when it is asked for days. */
    private static boolean isInRange(Recurrence recurrence) {
        return recurrence.getByMonth().stream().allMatch(month -> month >= 1 && month <= 12)
                && areWithin(31, recurrence.getByMonthDay().stream())
                && areWithin(366, recurrence.getByYearDay().stream())
                && areWithin(53, recurrence.getByWeekNo().stream())
                && areWithin(366, recurrence.getBySetPos().stream())
                && areWithin(
                        53, recurrence.getByDay().stream().map(ByDay::getNum).filter(Objects::nonNull));
    }

    /** Numbers that count from the beginning, or below zero from the end. */
    private static boolean areWithin(int most, Stream<Integer> numbers) {
        return numbers.allMatch(number -> number != 0 && Math.abs(number) <= most);
    }

    private static boolean isPositive(Integer number) {
        return number == null || number > 0;
    }

    /**
     * The days on which it comes back, the first one included, from a day on. Without an end of the rule there is no
     * end.
     *
     * @param start the first time of all, by the clock of the zone
     */
    public Iterator<LocalDate> days(LocalMoment start, ZoneId zone, LocalDate from) {
        Recurrence endless =
                new Recurrence.Builder(recurrence).until((ICalDate) null).build();
        DateIterator dates = endless.getDateIterator(date(start.day()), NO_ZONE);
        if (from.isAfter(start.day())) {
            dates.advanceTo(date(from));
        }
        return new DaysUntil(dates, lastDay(start, zone));
    }

    /** The last day on which it may come back: {@code UNTIL} by the clock of the zone, itself included. */
    private Optional<LocalDate> lastDay(LocalMoment start, ZoneId zone) {
        return Optional.ofNullable(recurrence.getUntil()).map(until -> {
            DateTimeComponents parts = until.getRawComponents();
            LocalDate day = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
            if (!until.hasTime()) {
                return day;
            }
            LocalDateTime written = day.atTime(parts.getHour(), parts.getMinute(), parts.getSecond());
            LocalDateTime local = parts.isUtc()
                    ? written.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
                    : written;
            boolean tooEarly = start.time()
                    .filter(time -> time.isAfter(local.toLocalTime()))
                    .isPresent();
            return tooEarly ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        });
    }

    /** The rule for an iCalendar file, where the form of {@code UNTIL} follows that of the start. */
    public Recurrence forFile(LocalMoment start, ZoneId zone) {
        Recurrence.Builder builder = new Recurrence.Builder(recurrence);
        lastDay(start, zone).ifPresent(last -> {
            LocalMoment end = new LocalMoment(last, start.time());
            DateTimeComponents plain =
                    new DateTimeComponents(last.getYear(), last.getMonthValue(), last.getDayOfMonth());
            builder.until(
                    start.time().isPresent()
                            ? new ICalDate(Date.from(end.begins(zone).toInstant()), true)
                            : new ICalDate(plain, false));
        });
        return builder.build();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecurrenceRule recurrenceRule && recurrenceRule.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    /** The rule as it stands in the content file. */
    @Override
    public String toString() {
        return rule;
    }

    /** Turns the library's dates into days, and stops after the last. */
    private static final class DaysUntil implements Iterator<LocalDate> {

        private final DateIterator dates;
        private final Optional<LocalDate> last;
        private @Nullable LocalDate next;

        DaysUntil(DateIterator dates, Optional<LocalDate> last) {
            this.dates = dates;
            this.last = last;
            step();
        }

        private void step() {
            next = dates.hasNext() ? LocalDate.ofInstant(dates.next().toInstant(), ZoneOffset.UTC) : null;
            if (next != null && last.filter(next::isAfter).isPresent()) {
                next = null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public LocalDate next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            LocalDate day = next;
            step();
            return day;
        }
    }
}
