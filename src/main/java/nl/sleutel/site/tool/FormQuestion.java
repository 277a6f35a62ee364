package nl.sleutel.site.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Words;

/**
 * A question of a reader's form with a few answers to choose from, as the template shows it. Immutable.
 *
 * @param hint more about it; blank for nothing
 * @param required whether there is no result without an answer
 * @param error what is wrong with the answer, in words
 */
public record FormQuestion(
        String name, String legend, String hint, List<Choice> choices, boolean required, Optional<String> error) {

    /** One answer that can be chosen. */
    public record Choice(String value, String name, boolean chosen) {}

    /** @param key of the words of the question: those of its answers, and its hint, begin with it */
    static <E extends Enum<E>> FormQuestion of(String name, String key, FormAnswers answers, E[] values) {
        Words words = answers.words();
        Optional<String> chosen = answers.text(name);
        List<Choice> choices = Arrays.stream(values)
                .map(FormAnswers::key)
                .filter(value -> words.has(key + "." + value))
                .map(value -> new Choice(
                        value,
                        words.of(key + "." + value),
                        chosen.filter(value::equals).isPresent()))
                .toList();
        String hint = words.has(key + ".hint") ? words.of(key + ".hint") : "";
        return new FormQuestion(name, words.of(key), hint, choices, answers.isRequired(name), answers.error(name));
    }

    /** The names of what describes the group: its error and its hint. */
    public String describedBy() {
        return (error.isPresent() ? name + "-error " : "") + (hint.isEmpty() ? "" : name + "-hint");
    }
}
