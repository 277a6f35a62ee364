package nl.sleutel.site.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.language.Words;
import nl.sleutel.tool.AnswerError;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.Input;
import nl.sleutel.tool.ToolText;

/**
 * A question of a tool as its form shows it, with what was typed and what is wrong with it. Immutable.
 *
 * @param question the question with answers to choose from; else the box below
 * @param label what stands above the box, as it does above the answers
 */
public record ToolField(String name, String label, Optional<FormQuestion> question, Optional<Box> box) {

    /**
     * A box to type in.
     *
     * @param kind {@code money}, {@code date} or {@code number}
     * @param required whether there is never a result without it
     * @param least the smallest answer, or the first day; empty for none
     * @param per what an amount is for, in words; empty where it is for once
     * @param unknown whether 'I don't know' can be ticked
     * @param ticked whether it is
     */
    public record Box(
            String kind,
            String hint,
            String value,
            boolean required,
            String least,
            String most,
            String per,
            boolean unknown,
            boolean ticked,
            Optional<String> error) {}

    /** Whether something is wrong with the answer. */
    public boolean isWrong() {
        return box.flatMap(Box::error).isPresent();
    }

    /** The names of what describes the box: its error and its hint. */
    public String describedBy() {
        return (isWrong() ? name + "-error" : "")
                + box.filter(one -> !one.hint().isEmpty())
                        .map(one -> " " + name + "-hint")
                        .orElse("");
    }

    static ToolField of(Input input, Map<String, String> typed, Answers answers, Shown shown) {
        ToolText text = shown.text();
        Words words = shown.words();
        Optional<String> error =
                shown.asked() ? answers.error(input.name()).map(one -> one.in(words)) : Optional.empty();
        String value = typed.getOrDefault(input.name(), "").strip();
        if (input instanceof Input.Choice choice) {
            return new ToolField(
                    input.name(),
                    text.label(input),
                    Optional.of(question(choice, value, text, error)),
                    Optional.empty());
        }
        boolean unknown = input instanceof Input.Money money && !money.knowable();
        boolean ticked = unknown && value.equals(Input.UNKNOWN);
        Box box = new Box(
                kind(input),
                text.hint(input),
                ticked ? "" : value(input, value, answers),
                input.needed().always() && !unknown,
                least(input),
                most(input),
                per(input, words),
                unknown,
                ticked,
                error);
        return new ToolField(input.name(), text.label(input), Optional.empty(), Optional.of(box));
    }

    /**
     * What a form is shown with.
     *
     * @param asked whether anything was sent: before that nothing is wrong yet
     */
    record Shown(ToolText text, Words words, boolean asked) {}

    private static FormQuestion question(Input.Choice choice, String value, ToolText text, Optional<String> error) {
        List<FormQuestion.Choice> options = choice.options().stream()
                .map(option -> new FormQuestion.Choice(option, text.option(choice, option), option.equals(value)))
                .toList();
        return new FormQuestion(
                choice.name(),
                text.label(choice),
                text.hint(choice),
                options,
                choice.needed().always(),
                error);
    }

    /** A browser's date field shows a day only in its own form; what can't be read comes back as it was typed. */
    private static String value(Input input, String typed, Answers answers) {
        return input instanceof Input.Date ? answers.text(input.name()).orElse(typed) : typed;
    }

    private static String kind(Input input) {
        return input instanceof Input.Money ? "money" : input instanceof Input.Date ? "date" : "number";
    }

    private static String least(Input input) {
        return input instanceof Input.Date date
                ? date.least().toString()
                : input instanceof Input.Count count ? String.valueOf(count.least()) : "";
    }

    private static String most(Input input) {
        return input instanceof Input.Date date
                ? date.most().toString()
                : input instanceof Input.Count count ? String.valueOf(count.most()) : "";
    }

    private static String per(Input input, Words words) {
        if (!(input instanceof Input.Money money)) {
            return "";
        }
        return switch (money.per()) {
            case MONTH -> words.of("budget.per-month");
            case YEAR -> words.of("budget.per-year");
            case ONCE, HOUR, WEEK -> "";
        };
    }

    /** What is wrong, as it stands above the form. */
    static String told(String label, AnswerError error, Words words) {
        return label + (label.endsWith("?") ? " " : ": ") + error.in(words);
    }
}
