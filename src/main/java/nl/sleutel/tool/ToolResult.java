package nl.sleutel.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a tool says: in one sentence what decides it, then the sum line by line, then what to do. Immutable.
 *
 * @param verdict the sentence
 * @param figure what most people came for, in a few words; empty where there is no one such thing
 * @param rows the lines of the sum
 * @param steps what to do next, in order
 * @param unknown what it does not know
 * @param ask organisations that know more, by key
 * @param dates days to put in a calendar
 */
public record ToolResult(
        Tone tone,
        Phrase verdict,
        Optional<Phrase> figure,
        List<Row> rows,
        List<Phrase> steps,
        List<Phrase> unknown,
        List<String> ask,
        List<KeyDate> dates) {

    /** Whether it is good news; the sentence says so too. */
    public enum Tone {
        GOOD,
        NEUTRAL,
        ATTENTION
    }

    /**
     * A line of the sum.
     *
     * @param note why, in a sentence; empty where the line says it all
     * @param fact the fact that the value is, by key; empty for what was counted or filled in
     */
    public record Row(Phrase name, Phrase value, Optional<Phrase> note, Optional<String> fact) {}

    /** A day on which something ends or must be done. */
    public record KeyDate(Phrase title, LocalDate day) {}

    public ToolResult {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
        unknown = List.copyOf(unknown);
        ask = List.copyOf(ask);
        dates = List.copyOf(dates);
    }

    /** The value of a line, without any words of its own. */
    public static Phrase value(Object value) {
        return Phrase.of("value", value);
    }

    /** A result whose sentence is known; the rest is added line by line. */
    public static Builder with(Tone tone, Phrase verdict) {
        return new Builder(tone, verdict);
    }

    /** Puts a result together. Mutable, for one use. */
    public static final class Builder {

        private final Tone tone;
        private final Phrase verdict;
        private Optional<Phrase> figure = Optional.empty();
        private final List<Row> rows = new ArrayList<>();
        private final List<Phrase> steps = new ArrayList<>();
        private final List<Phrase> unknown = new ArrayList<>();
        private final List<String> ask = new ArrayList<>();
        private final List<KeyDate> dates = new ArrayList<>();

        Builder(Tone tone, Phrase verdict) {
            this.tone = tone;
            this.verdict = verdict;
        }

        public Builder figure(Object value) {
            figure = Optional.of(value instanceof Phrase phrase ? phrase : value(value));
            return this;
        }

        /** A line that was counted or filled in. */
        public Builder row(String name, Object value) {
            rows.add(new Row(Phrase.of(name), phrase(value), Optional.empty(), Optional.empty()));
            return this;
        }

        /** A line that says why. */
        public Builder row(String name, Object value, Phrase note) {
            rows.add(new Row(Phrase.of(name), phrase(value), Optional.of(note), Optional.empty()));
            return this;
        }

        /** A line whose value is a fact. */
        public Builder fact(String name, String key, FactBook facts) {
            rows.add(new Row(Phrase.of(name), value(facts.amount(key)), Optional.empty(), Optional.of(key)));
            return this;
        }

        public Builder step(String key, Object... values) {
            steps.add(Phrase.of(key, values));
            return this;
        }

        public Builder unknown(String key, Object... values) {
            unknown.add(Phrase.of(key, values));
            return this;
        }

        public Builder ask(String... organisations) {
            ask.addAll(List.of(organisations));
            return this;
        }

        /** A day for the calendar. */
        public Builder date(String title, LocalDate day) {
            dates.add(new KeyDate(Phrase.of(title), day));
            return this;
        }

        public ToolResult build() {
            return new ToolResult(tone, verdict, figure, rows, steps, unknown, ask, dates);
        }

        private static Phrase phrase(Object value) {
            return value instanceof Phrase phrase ? phrase : value(value);
        }
    }
}
