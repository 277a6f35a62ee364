package nl.sleutel.directory.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.sleutel.content.edition.RenderContext;

/** When something takes place: once, or again and again. Immutable. */
public record Schedule(Occurrence first, Optional<RecurrenceRule> repeat) {

    /** Once, on one day. */
    public static Schedule on(LocalDate day) {
        return new Schedule(
                new Occurrence(LocalMoment.of(day), Optional.empty(), RenderContext.CITY), Optional.empty());
    }

    /** All times that are not over at a moment, in order; without an end when the rule has none. */
    public Stream<Occurrence> from(Instant moment) {
        if (repeat.isEmpty()) {
            return Stream.of(first).filter(only -> only.ends().isAfter(moment));
        }
        LocalDate today = LocalDate.ofInstant(moment, first.zone());
        long length = ChronoUnit.DAYS.between(first.start().day(), first.lastDay());
        Iterator<LocalDate> days = repeat.get().days(first.start(), first.zone(), today.minusDays(length + 1));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(days, Spliterator.ORDERED), false)
                .map(day -> first.plusDays(ChronoUnit.DAYS.between(first.start().day(), day)))
                .filter(occurrence -> occurrence.ends().isAfter(moment));
    }

    /** The time that goes on at a moment, or the first after it. */
    public Optional<Occurrence> next(Instant moment) {
        return from(moment).findFirst();
    }

    /** The last time of all that is over at a moment; empty when there is still one to come. */
    public Optional<Occurrence> last(Instant moment) {
        if (next(moment).isPresent()) {
            return Optional.empty();
        }
        return from(first.begins().minusSeconds(1)).reduce((earlier, later) -> later);
    }

    /** Those that are neither over at one moment nor begin at another or after it. */
    public Stream<Occurrence> between(Instant from, Instant before) {
        return from(from).takeWhile(occurrence -> occurrence.begins().isBefore(before));
    }

    /** The next moment at which something begins or ends; empty when all is over. */
    public Optional<Instant> changesAfter(Instant moment) {
        return next(moment)
                .map(occurrence ->
                        occurrence.begins().isAfter(moment) ? occurrence.begins() : soonest(occurrence, moment));
    }

    /** What goes on ends, but the one after it may begin before that. */
    private Instant soonest(Occurrence going, Instant moment) {
        return between(moment, going.ends())
                .map(Occurrence::begins)
                .filter(moment::isBefore)
                .findFirst()
                .orElse(going.ends());
    }

    /** Whether the first time is one that the rule gives; calendars disagree on what it means otherwise. */
    public boolean isInStep() {
        return repeat.isEmpty()
                || firstByRule().filter(first.start().day()::equals).isPresent();
    }

    /** The first day that the rule gives, from the start on; empty when it never gives one. */
    public Optional<LocalDate> firstByRule() {
        return repeat.flatMap(rule -> {
            Iterator<LocalDate> days =
                    rule.days(first.start(), first.zone(), first.start().day());
            return days.hasNext() ? Optional.of(days.next()) : Optional.empty();
        });
    }
}
