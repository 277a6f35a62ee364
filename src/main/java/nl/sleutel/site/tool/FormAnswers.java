package nl.sleutel.site.tool;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Link;
import nl.sleutel.tool.Input;
import nl.sleutel.tool.Requirement;
import nl.sleutel.web.cache.PageRequest;

/**
 * What a reader answered in a form that asks by GET: each answer as far as it can be read, and what is wrong, by field.
 * Mutable, for one request.
 */
final class FormAnswers {

    private final PageRequest request;
    private final Words words;
    private final boolean asked;
    private final Set<String> required = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean unreadable;

    /** @param names those of all fields of the form: before any of them was sent nothing is wrong yet */
    FormAnswers(PageRequest request, Words words, List<String> names) {
        this.request = request;
        this.words = words;
        this.asked = names.stream().anyMatch(name -> request.query().containsKey(name));
    }

    /** The answer that was chosen; a value that is none of them is an error at its field. */
    <E extends Enum<E>> Optional<E> choice(String name, E[] values) {
        Optional<E> chosen = text(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> key(value).equals(text))
                        .findFirst());
        if (text(name).isPresent() && chosen.isEmpty()) {
            unreadable(name, words.of("form.error.choice"));
        }
        return chosen;
    }

    /** As {@link #choice}, for a question without whose answer there is no result. */
    <E extends Enum<E>> Optional<E> required(String name, E[] values) {
        required.add(name);
        if (asked && text(name).isEmpty()) {
            errors.put(name, words.of("form.error.choose"));
        }
        return choice(name, values);
    }

    /** An amount of euros as people write it; what is none, or is none that a person has, is an error at its field. */
    Optional<BigDecimal> amount(String name, Amount.Per per) {
        Optional<Input.Scan> scan = text(name).map(new Input.Money(name, per, true, Requirement.NEVER)::read);
        scan.flatMap(Input.Scan::error).ifPresent(error -> unreadable(name, error.in(words)));
        return scan.flatMap(Input.Scan::value).map(BigDecimal::new);
    }

    private void unreadable(String name, String error) {
        errors.put(name, error);
        unreadable = true;
    }

    /** The name of a value in the address. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Words words() {
        return words;
    }

    /** What was sent in a field, as it was typed. */
    Optional<String> text(String name) {
        return request.parameter(name);
    }

    /** Whether anything was sent. */
    boolean isAsked() {
        return asked;
    }

    boolean isRequired(String name) {
        return required.contains(name);
    }

    Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** Whether every answer that the result needs is there and can be read. */
    boolean isComplete() {
        return asked && errors.isEmpty();
    }

    /** Bad request for what can't be read; what is only not answered yet is no fault. */
    int status() {
        return unreadable ? 400 : 200;
    }

    /** What is wrong, in the order of the fields; empty where nothing is. */
    Optional<FormErrors> errors(Map<String, String> labels) {
        List<Link> links = labels.entrySet().stream()
                .filter(label -> errors.containsKey(label.getKey()))
                .map(label ->
                        new Link("#" + label.getKey(), told(label.getValue(), errors.getOrDefault(label.getKey(), ""))))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new FormErrors(words.of(unreadable ? "form.errors" : "form.errors.open"), links));
    }

    private static String told(String label, String error) {
        return label + (label.endsWith("?") ? " " : ": ") + error;
    }
}
