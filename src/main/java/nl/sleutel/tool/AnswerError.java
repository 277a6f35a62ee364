package nl.sleutel.tool;

import java.time.LocalDate;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.language.Words;

/** What is wrong with an answer; the words are made where it is shown. */
public sealed interface AnswerError {

    /** What is wrong, in words that say how to mend it. */
    String in(Words words);

    /** Whether something was sent that can't be read; else only an answer is missing. */
    default boolean isUnreadable() {
        return true;
    }

    /** Errors without anything to fill in. */
    enum Plain implements AnswerError {
        CHOOSE,
        FILL_IN,
        FILL_IN_OR_UNKNOWN,
        CHOICE,
        AMOUNT,
        AMOUNT_PER_MONTH,
        AMOUNT_PER_YEAR,
        AMOUNT_ONCE,
        AMOUNT_NEGATIVE,
        AMOUNT_HIGH,
        AMOUNT_CENTS,
        DATE;

        @Override
        public boolean isUnreadable() {
            return compareTo(FILL_IN_OR_UNKNOWN) > 0;
        }

        @Override
        public String in(Words words) {
            return switch (this) {
                case CHOOSE -> words.of("form.error.choose");
                case FILL_IN -> words.of("form.error.fill-in");
                case FILL_IN_OR_UNKNOWN -> words.of("form.error.fill-in-or-unknown");
                case CHOICE -> words.of("form.error.choice");
                case AMOUNT -> words.of("form.error.amount");
                case AMOUNT_PER_MONTH -> words.of("form.error.amount.month");
                case AMOUNT_PER_YEAR -> words.of("form.error.amount.year");
                case AMOUNT_ONCE -> words.of("form.error.amount.once");
                case AMOUNT_NEGATIVE -> words.of("form.error.amount.negative");
                case AMOUNT_HIGH -> words.of("form.error.amount.high");
                case AMOUNT_CENTS -> words.of("form.error.amount.cents");
                case DATE -> words.of("form.error.date");
            };
        }
    }

    /** A date that lies too far off. */
    record DateRange(LocalDate least, LocalDate most) implements AnswerError {
        @Override
        public String in(Words words) {
            return words.of(
                    "form.error.date.range",
                    PartialDate.of(least).in(words.language()),
                    PartialDate.of(most).in(words.language()));
        }
    }

    /** A whole number that is none, or too small or large. */
    record NumberRange(int least, int most) implements AnswerError {
        @Override
        public String in(Words words) {
            return words.of("form.error.number", String.valueOf(least), String.valueOf(most));
        }
    }
}
