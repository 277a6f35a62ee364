package nl.sleutel.tool.allowance;

import java.math.BigDecimal;
import java.util.Optional;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.Input;

/** Somebody who asks what they can get, as the answers tell. Immutable. */
record Student(Answers answers) {

    int age() {
        return answers.number("age").orElseThrow();
    }

    boolean is(String input, String option) {
        return answers.is(input, option);
    }

    boolean isMbo() {
        return is("level", "mbo-bol") || is("level", "mbo-bbl");
    }

    boolean isAway() {
        return !is("living", "home");
    }

    Optional<BigDecimal> parents() {
        return answers.euros("parents");
    }

    Optional<BigDecimal> income() {
        return answers.euros("income");
    }

    Optional<BigDecimal> savings() {
        return answers.euros("savings");
    }

    Optional<BigDecimal> rent() {
        return answers.euros("rent");
    }

    /** Whether an answer is that one does not know, or was left open. */
    boolean leftOpen(String input) {
        return answers.text(input).filter(text -> !text.equals(Input.UNKNOWN)).isEmpty();
    }
}
