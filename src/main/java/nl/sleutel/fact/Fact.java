package nl.sleutel.fact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;

/**
 * Something true that stands once and is shown wherever a page names it. Immutable.
 *
 * @param type the word in its file: money, percentage, number, duration, date, telephone, email or text
 * @param note for whom it holds, how exact it is; may hold {@code {year}} and {@code {period}}
 * @param from the first day on which it holds, where known
 * @param until the last day on which it holds, where known
 * @param next what is announced to follow
 * @param link the page where a reader acts on it: applies, reports, calculates; empty where the source is all there is
 * @param checked the day on which a person compared it with the live source; empty until somebody did
 */
public record Fact(
        String key,
        String type,
        Amount amount,
        Localized<String> label,
        Optional<Localized<String>> note,
        Optional<PartialDate> from,
        Optional<PartialDate> until,
        Optional<Next> next,
        Source source,
        Optional<String> link,
        Confidence confidence,
        Optional<PartialDate> checked) {

    /** How many days ahead readers are told that a value ends or that another follows. */
    public static final int SOON_DAYS = 60;

    /** How sure it is. What is not known at all is not a fact. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * An announced successor, from its first day on.
     *
     * @param until the last day on which it holds, where known
     * @param note in place of the fact's own; empty where that one goes on to hold
     * @param source in place of the fact's own; empty where that one tells of both
     */
    public record Next(
            Amount amount,
            LocalDate from,
            Optional<PartialDate> until,
            Optional<Localized<String>> note,
            Optional<Source> source) {}

    /** What a reader of a number should know before relying on it. The order is that in which they are told. */
    public enum Mark {
        /** Its last day has passed, and nothing follows. */
        PAST,
        /** Another value follows within {@link #SOON_DAYS}. */
        COMING,
        /** Its last day comes within {@link #SOON_DAYS}, and nothing follows. */
        ENDING,
        LOW,
        MEDIUM;

        /** Whether it belongs beside the number in a text too, and not only where its source stands. */
        public boolean inText() {
            return this == PAST || this == COMING || this == LOW;
        }

        /** In a few words. */
        public String in(Language language) {
            return Words.in(language).of("fact.mark." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** The value that holds on a day: the successor from its first day on, else the value itself. */
    public Amount on(LocalDate day) {
        return during(day).amount();
    }

    /** All that the fact says on a day: the successor's from its first day on, else its own. */
    public FactPeriod during(LocalDate day) {
        FactPeriod own = new FactPeriod(amount, note, from, until, source, checked);
        return successor(day).map(own::followedBy).orElse(own);
    }

    private Optional<Next> successor(LocalDate day) {
        return next.filter(successor -> !day.isBefore(successor.from()));
    }

    /** Whether its last day has passed and nothing follows on that day. */
    public boolean isPast(LocalDate day) {
        return successor(day)
                .map(Next::until)
                .orElse(until)
                .filter(last -> day.isAfter(last.last()))
                .isPresent();
    }

    /** What holds of it on a day, most telling first; mostly nothing. */
    public Stream<Mark> marks(LocalDate day) {
        boolean coming = next.filter(follower -> day.isBefore(follower.from())
                        && !day.plusDays(SOON_DAYS).isBefore(follower.from()))
                .isPresent();
        return Stream.of(Mark.values()).filter(mark -> switch (mark) {
            case PAST -> isPast(day);
            case COMING -> coming;
            case ENDING -> endsWithin(day, SOON_DAYS);
            case LOW -> confidence == Confidence.LOW;
            case MEDIUM -> confidence == Confidence.MEDIUM;
        });
    }

    /** Whether it holds on a day and no longer after a number of days, with nothing that follows. */
    public boolean endsWithin(LocalDate day, int days) {
        return !isPast(day) && isPast(day.plusDays(days));
    }

    /** The first day after this one on which it reads differently; empty when it never will by itself. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        Stream<LocalDate> starts = next.map(Next::from).stream();
        Stream<LocalDate> ends = Stream.concat(until.stream(), next.flatMap(Next::until).stream())
                .map(last -> last.last().plusDays(1));
        return Stream.concat(starts, ends)
                .flatMap(turn -> Stream.of(turn.minusDays(SOON_DAYS), turn))
                .filter(day::isBefore)
                .min(LocalDate::compareTo);
    }
}
