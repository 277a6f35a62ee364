package nl.sleutel.directory.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.calendar.Occurrence;

/** All events of an Edition, by key and in time. Immutable. */
public final class Agenda implements EditionIndex<Agenda> {

    public static final Agenda NONE = new Agenda(Map.of());

    private static final int MONTHS = 12;
    private static final Comparator<Planned> IN_TIME = Comparator.comparing(
                    (Planned planned) -> planned.occurrence().begins())
            .thenComparing(planned -> planned.event().key());

    private final Map<String, Event> byKey;

    private Agenda(Map<String, Event> byKey) {
        this.byKey = byKey;
    }

    /** An event and one time that it takes place. */
    public record Planned(Event event, Occurrence occurrence) {}

    /** The key moments of a month, soonest first. */
    public record MonthPlan(YearMonth month, List<Planned> dated) {}

    /**
     * The agenda for a page that shows it: the reading holds until an event changes, begins or ends, or the month
     * turns.
     */
    public static Agenda during(RenderContext context) {
        Agenda agenda = context.view(Agenda.class);
        context.usesAll(Kind.EVENT);
        agenda.changesAfter(context.now()).ifPresent(context::until);
        context.until(YearMonth.from(context.today()).plusMonths(1).atDay(1));
        return agenda;
    }

    @Override
    public Agenda with(Delta delta) {
        if (!delta.touches(Kind.EVENT)) {
            return this;
        }
        Map<String, Event> events = new HashMap<>(byKey);
        delta.gone(Kind.EVENT).map(EntryRef::key).forEach(events::remove);
        delta.changed(Kind.EVENT)
                .forEach(texts -> EventReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                event -> events.put(event.key(), event),
                                () -> events.remove(texts.ref().key())));
        return new Agenda(events);
    }

    public Optional<Event> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All events in the order of their keys. */
    public Collection<Event> all() {
        return new TreeMap<>(byKey).values();
    }

    /** What goes on or is still to come, each event once with its next time, soonest first. */
    public List<Planned> coming(Instant moment) {
        return byKey.values().stream()
                .flatMap(event -> event.next(moment).map(next -> new Planned(event, next)).stream())
                .sorted(IN_TIME)
                .toList();
    }

    /** All events: what is still to come, soonest first; then what has no date yet; then what is over, latest first. */
    public List<Event> inOrder(Instant moment) {
        return Stream.of(
                        coming(moment).stream().map(Planned::event),
                        undated(moment).stream(),
                        past(moment).stream().map(Planned::event))
                .flatMap(events -> events)
                .toList();
    }

    /** What has no date yet, by the month that it usually falls in: this month first, last month at the end. */
    public List<Event> undated(Instant moment) {
        int current = LocalDate.ofInstant(moment, RenderContext.CITY).getMonthValue();
        Comparator<Event> soonest = Comparator.comparing(event -> event.month()
                .map(month -> Math.floorMod(month.getValue() - current, MONTHS))
                .orElse(MONTHS));
        return byKey.values().stream()
                .filter(event -> event.schedule().isEmpty())
                .sorted(soonest.thenComparing(Event::key))
                .toList();
    }

    /** What is over for good, each event with its last time, latest first. */
    public List<Planned> past(Instant moment) {
        return byKey.values().stream()
                .flatMap(event ->
                        event
                                .schedule()
                                .flatMap(times -> times.last(moment))
                                .map(last -> new Planned(event, last))
                                .stream())
                .sorted(IN_TIME.reversed())
                .toList();
    }

    /**
     * The key moments of the year that begins with this month, month by month; what of this month is over already is
     * among them. Those without a date are not: {@link #undated} has them.
     */
    public List<MonthPlan> year(Instant moment) {
        YearMonth first = YearMonth.from(LocalDate.ofInstant(moment, RenderContext.CITY));
        List<MonthPlan> year = new ArrayList<>();
        for (YearMonth month = first; month.isBefore(first.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            Instant from = month.atDay(1).atStartOfDay(RenderContext.CITY).toInstant();
            boolean withWhatGoesOn = month.equals(first);
            List<Planned> dated = moments()
                    .flatMap(event -> between(event, from, month(from)))
                    .filter(planned ->
                            withWhatGoesOn || !planned.occurrence().begins().isBefore(from))
                    .sorted(IN_TIME)
                    .toList();
            year.add(new MonthPlan(month, dated));
        }
        return year;
    }

    private static Instant month(Instant from) {
        return from.atZone(RenderContext.CITY).plusMonths(1).toInstant();
    }

    private static Stream<Planned> between(Event event, Instant from, Instant before) {
        return event.schedule().stream()
                .flatMap(times -> times.between(from, before))
                .map(occurrence -> new Planned(event, occurrence));
    }

    private Stream<Event> moments() {
        return byKey.values().stream().filter(Event::moment);
    }

    /** The next moment at which an event begins or ends. */
    public Optional<Instant> changesAfter(Instant moment) {
        return byKey.values().stream()
                .flatMap(event -> event.schedule().stream())
                .flatMap(times -> times.changesAfter(moment).stream())
                .min(Comparator.naturalOrder());
    }
}
