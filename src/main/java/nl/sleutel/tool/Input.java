package nl.sleutel.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.WrittenMoney;

/** A question of a tool: what it is called, what answers it takes, and when it needs one. Immutable. */
public sealed interface Input {

    /** What stands in place of an amount that somebody does not know. */
    String UNKNOWN = "unknown";

    /** Its name in the form, in the API and in the keys of its words. */
    String name();

    Requirement needed();

    /** Reads an answer as it was typed; not blank. */
    Scan read(String text);

    /** What to say where a needed answer is missing. */
    default AnswerError missing() {
        return AnswerError.Plain.FILL_IN;
    }

    /**
     * An answer as it was understood.
     *
     * @param value in the one form that {@link Answers} takes; empty when it can't be read
     */
    record Scan(Optional<String> value, Optional<AnswerError> error) {

        static Scan of(String value) {
            return new Scan(Optional.of(value), Optional.empty());
        }

        static Scan failed(AnswerError error) {
            return new Scan(Optional.empty(), Optional.of(error));
        }
    }

    /** One of a few answers. */
    record Choice(String name, List<String> options, Requirement needed) implements Input {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Scan read(String text) {
            return options.contains(text) ? Scan.of(text) : Scan.failed(AnswerError.Plain.CHOICE);
        }

        @Override
        public AnswerError missing() {
            return AnswerError.Plain.CHOOSE;
        }
    }

    /**
     * Euros, with cents where they have some.
     *
     * @param knowable whether everybody knows it; else 'I don't know' is an answer
     */
    record Money(String name, Amount.Per per, boolean knowable, Requirement needed) implements Input {

        /** Nobody has more in a year; beyond it something else was pasted. */
        public static final BigDecimal MOST = new BigDecimal("1000000");

        private static final int CENTS = 2;

        @Override
        public Scan read(String text) {
            if (!knowable && text.equals(UNKNOWN)) {
                return Scan.of(UNKNOWN);
            }
            WrittenMoney written = WrittenMoney.of(text);
            Optional<BigDecimal> euro = written.money().map(Amount.Money::value);
            if (euro.isEmpty()) {
                return Scan.failed(AnswerError.Plain.AMOUNT);
            }
            return wrong(euro.get(), written.per())
                    .map(Scan::failed)
                    .orElseGet(() -> Scan.of(euro.get().toPlainString()));
        }

        private Optional<AnswerError> wrong(BigDecimal euro, Amount.Per written) {
            if (written != Amount.Per.ONCE && written != per) {
                return Optional.of(
                        switch (per) {
                            case MONTH -> AnswerError.Plain.AMOUNT_PER_MONTH;
                            case YEAR -> AnswerError.Plain.AMOUNT_PER_YEAR;
                            case ONCE, HOUR, WEEK -> AnswerError.Plain.AMOUNT_ONCE;
                        });
            }
            if (euro.signum() < 0) {
                return Optional.of(AnswerError.Plain.AMOUNT_NEGATIVE);
            }
            if (euro.compareTo(MOST) > 0) {
                return Optional.of(AnswerError.Plain.AMOUNT_HIGH);
            }
            return euro.stripTrailingZeros().scale() > CENTS
                    ? Optional.of(AnswerError.Plain.AMOUNT_CENTS)
                    : Optional.empty();
        }

        @Override
        public AnswerError missing() {
            return knowable ? AnswerError.Plain.FILL_IN : AnswerError.Plain.FILL_IN_OR_UNKNOWN;
        }
    }

    /** A day, as browsers send it (2026-12-10) or as it is written in the Netherlands (10-12-2026). */
    record Date(String name, LocalDate least, LocalDate most, Requirement needed) implements Input {

        private static final DateTimeFormatter DUTCH =
                DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Scan read(String text) {
            LocalDate day;
            try {
                day = text.matches("\\d{4}-.*")
                        ? LocalDate.parse(text)
                        : LocalDate.parse(text.replaceAll("[/.]", "-").replace(" ", ""), DUTCH);
            } catch (DateTimeParseException e) {
                return Scan.failed(AnswerError.Plain.DATE);
            }
            return day.isBefore(least) || day.isAfter(most)
                    ? Scan.failed(new AnswerError.DateRange(least, most))
                    : Scan.of(day.toString());
        }
    }

    /** A whole number. */
    record Count(String name, int least, int most, Requirement needed) implements Input {

        @Override
        public Scan read(String text) {
            try {
                int number = Integer.parseInt(text);
                return number < least || number > most
                        ? Scan.failed(new AnswerError.NumberRange(least, most))
                        : Scan.of(String.valueOf(number));
            } catch (NumberFormatException e) {
                return Scan.failed(new AnswerError.NumberRange(least, most));
            }
        }
    }
}
