package nl.sleutel.directory.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A time zone as an iCalendar file tells it: the library asks a server for that, so it is made of Java's own rules
 * here.
 */
public final class CalendarTimeZone {

    /** The rules that hold today are told as if they held from this year on; nothing older is ever published. */
    private static final int FIRST_YEAR = 2010;
    /** After so many years every date has fallen on every weekday. */
    private static final int YEARS = 28;
    /** Zones without rules whose last change lies before this have one offset for good. */
    private static final Instant SETTLED = Instant.parse("2025-01-01T00:00:00Z");

    private static final int WEEK = 7;
    private static final int LAST = -1;

    private CalendarTimeZone() {}

    /**
     * The zone for a file; empty for the few whose clock changes follow no rule that a file can hold, such as Ramadan.
     */
    public static Optional<TimezoneAssignment> of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        if (rules.getTransitionRules().isEmpty()) {
            boolean settled = rules.nextTransition(SETTLED) == null;
            return settled ? Optional.of(assignment(zone, List.of(fixed(zone)))) : Optional.empty();
        }
        List<Observance> observances = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            observance(zone, rule).ifPresent(observances::add);
        }
        return observances.size() == rules.getTransitionRules().size()
                ? Optional.of(assignment(zone, observances))
                : Optional.empty();
    }

    private static TimezoneAssignment assignment(ZoneId zone, List<Observance> observances) {
        VTimezone component = new VTimezone(zone.getId());
        observances.forEach(component::addComponent);
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static Observance fixed(ZoneId zone) {
        LocalDateTime start = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
        Observance observance = new StandardTime();
        ZoneOffset offset = zone.getRules().getOffset(LocalDateTime.of(FIRST_YEAR + YEARS, 1, 1, 0, 0));
        observance.setDateStart(components(start));
        observance.setTimezoneOffsetFrom(offset(offset));
        observance.setTimezoneOffsetTo(offset(offset));
        return observance;
    }

    private static Optional<Observance> observance(ZoneId zone, ZoneOffsetTransitionRule rule) {
        List<ZoneOffsetTransition> changes = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(rule::createTransition)
                .toList();
        LocalDateTime first = changes.get(0).getDateTimeBefore();
        return position(changes.stream()
                        .map(ZoneOffsetTransition::getDateTimeBefore)
                        .toList())
                .map(position -> {
                    boolean summer =
                            zone.getRules().isDaylightSavings(changes.get(0).getInstant());
                    Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
                    observance.setDateStart(components(first));
                    observance.setTimezoneOffsetFrom(offset(rule.getOffsetBefore()));
                    observance.setTimezoneOffsetTo(offset(rule.getOffsetAfter()));
                    observance.addTimezoneName(DateTimeFormatter.ofPattern("z", Locale.ENGLISH)
                            .format(changes.get(0).getInstant().atZone(zone)));
                    DayOfWeek weekday =
                            DayOfWeek.valueOfAbbr(first.getDayOfWeek().name().substring(0, 2));
                    observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                            .byMonth(first.getMonthValue())
                            .byDay(position, weekday)
                            .build());
                    return observance;
                });
    }

    /**
     * Which one of its weekday in the month it always is: the second, the last; empty when that differs from year to
     * year.
     */
    private static Optional<Integer> position(List<LocalDateTime> changes) {
        LocalDateTime first = changes.get(0);
        boolean sameDay = changes.stream()
                .allMatch(change ->
                        change.getMonth() == first.getMonth() && change.getDayOfWeek() == first.getDayOfWeek());
        TreeSet<Integer> positions = new TreeSet<>(changes.stream()
                .map(change -> (change.getDayOfMonth() - 1) / WEEK + 1)
                .toList());
        boolean last = changes.stream().allMatch(change -> change.plusDays(WEEK).getMonth() != change.getMonth());
        return !sameDay || (!last && positions.size() > 1)
                ? Optional.empty()
                : Optional.of(last ? LAST : positions.first());
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), 0, false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
