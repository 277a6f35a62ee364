package nl.sleutel.fact;

import java.time.LocalDate;
import java.util.Optional;
import nl.sleutel.content.Day;
import nl.sleutel.content.Source;
import nl.sleutel.language.Localized;

/**
 * Something true that stands once and is shown wherever a page names it. Immutable.
 *
 * @param type    the word in its file: money, percentage, number, duration, date, telephone, email or text
 * @param note    for whom it holds, how exact it is
 * @param from    the first day on which it holds, where known
 * @param until   the last day on which it holds, where known
 * @param next    what is announced to follow
 * @param checked the day on which a person compared it with the live source; empty until somebody did
 */
public record Fact(String key, String type, Amount amount, Localized<String> label, Optional<Localized<String>> note,
        Optional<Day> from, Optional<Day> until, Optional<Next> next, Source source, Confidence confidence, Optional<Day> checked) {

    /** How sure the sheet is. What is less sure is not a fact. */
    public enum Confidence { HIGH, MEDIUM }

    /** An announced successor, from its first day on. */
    public record Next(Amount amount, LocalDate from, Optional<Source> source) {
    }

    /** The value that holds on a day: the successor from its first day on, else the value itself. */
    public Amount on(LocalDate day) {
        return next.filter(successor -> !day.isBefore(successor.from())).map(Next::amount).orElse(amount);
    }

    /** Whether its last day has passed and nothing was announced to follow. */
    public boolean isPast(LocalDate day) {
        return until.isPresent() && day.isAfter(until.get().last()) && next.filter(successor -> !day.isBefore(successor.from())).isEmpty();
    }

    /** The first day after this one on which it reads differently; empty when it never will by itself. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        Optional<LocalDate> successor = next.map(Next::from).filter(day::isBefore);
        Optional<LocalDate> end = until.map(last -> last.last().plusDays(1)).filter(day::isBefore);
        if (successor.isPresent() && end.isPresent()) {
            return successor.get().isBefore(end.get()) ? successor : end;
        }
        return successor.or(() -> end);
    }
}
