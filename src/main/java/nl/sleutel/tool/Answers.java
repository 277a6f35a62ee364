package nl.sleutel.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What somebody answered to the questions of a tool, as it was understood. Nothing of it is kept. Immutable.
 *
 * @param values by the name of the input: the option, the day as 2026-12-10, the number; what can't be read is not
 *     there
 * @param errors what is wrong, by the name of the input, in the order of the inputs
 */
public record Answers(Map<String, String> values, Map<String, AnswerError> errors) {

    /**
     * Reads answers.
     *
     * @param typed by the name of the input, as it was typed; one that is blank or not there was left open
     */
    public static Answers of(List<Input> inputs, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, AnswerError> errors = new LinkedHashMap<>();
        for (Input input : inputs) {
            String text = typed.getOrDefault(input.name(), "").strip();
            if (!text.isEmpty()) {
                Input.Scan scan = input.read(text);
                scan.value().ifPresent(value -> values.put(input.name(), value));
                scan.error().ifPresent(error -> errors.put(input.name(), error));
            }
        }
        Predicate<Input> open = input -> !values.containsKey(input.name()) && !errors.containsKey(input.name());
        Map<String, AnswerError> inOrder = new LinkedHashMap<>();
        for (Input input : inputs) {
            if (open.test(input) && input.needed().isMet(values)) {
                inOrder.put(input.name(), input.missing());
            } else if (errors.containsKey(input.name())) {
                inOrder.put(input.name(), errors.get(input.name()));
            }
        }
        return new Answers(values, inOrder);
    }

    /** Whether everything that is needed is there and can be read. */
    public boolean isComplete() {
        return errors.isEmpty();
    }

    /** Whether something was sent that can't be read. */
    public boolean isUnreadable() {
        return errors.values().stream().anyMatch(AnswerError::isUnreadable);
    }

    public Optional<AnswerError> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** The option that was chosen, or whatever else was answered, in its one form. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether that option was chosen. */
    public boolean is(String name, String option) {
        return option.equals(values.get(name));
    }

    /** Euros; empty when it was left open, or is not known to whom it was asked. */
    public Optional<BigDecimal> euros(String name) {
        return text(name).filter(value -> !value.equals(Input.UNKNOWN)).map(BigDecimal::new);
    }

    /** A day that was required. */
    public LocalDate day(String name) {
        return anyDay(name).orElseThrow();
    }

    /** A day that may be left open. */
    public Optional<LocalDate> anyDay(String name) {
        return text(name).map(LocalDate::parse);
    }

    /** A whole number; empty when it was left open. */
    public OptionalInt number(String name) {
        return text(name).map(value -> OptionalInt.of(Integer.parseInt(value))).orElse(OptionalInt.empty());
    }
}
