package nl.sleutel.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * When a tool can't count without an answer. Immutable.
 *
 * @param always whether it never can
 * @param when else: by the name of another input the answers to it with which it can't; none for an answer that may
 *     always be left out
 */
public record Requirement(boolean always, Map<String, Set<String>> when) {

    public static final Requirement ALWAYS = new Requirement(true, Map.of());
    public static final Requirement NEVER = new Requirement(false, Map.of());

    public Requirement {
        when = Map.copyOf(when);
    }

    /** Needed with these answers to another input. */
    public static Requirement with(String input, String... answers) {
        return new Requirement(false, Map.of(input, Set.of(answers)));
    }

    /** Needed with these answers to another input too. */
    public Requirement or(String input, String... answers) {
        Map<String, Set<String>> more = new HashMap<>(when);
        more.put(input, Set.of(answers));
        return new Requirement(always, more);
    }

    /** Whether the answer is needed beside what was answered to the others. */
    boolean isMet(Map<String, String> answers) {
        return always
                || when.entrySet().stream()
                        .anyMatch(one -> one.getValue().contains(answers.getOrDefault(one.getKey(), "")));
    }
}
