package nl.sleutel.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * What the check says, in the language of the office. The check speaks English, as compilers do, because it runs
 * without an office as well; its sentences are known by their English words. A sentence that is not known stays
 * English, and says so.
 */
final class ProblemWords {

    private static final String SENTENCE = "problem.";
    private static final String VALUE = "problem-value.";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)}");

    /** Those that say most come first: one may be the beginning of another. */
    private static final List<Form> FORMS = english(SENTENCE)
            .map(name -> Form.of(name, Words.in(Language.EN).of(SENTENCE + name)))
            .sorted(Comparator.comparingInt(Form::letters).reversed().thenComparing(Form::name))
            .toList();

    private static final Map<String, String> VALUES = english(VALUE)
            .collect(Collectors.toMap(name -> Words.in(Language.EN).of(VALUE + name), name -> name));

    private ProblemWords() {}

    /** A sentence of the check: its words, and where its parameters stand. */
    private record Form(String name, Pattern pattern, int parameters, int letters) {

        static Form of(String name, String words) {
            Matcher parameter = PARAMETER.matcher(words);
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            int parameters = 0;
            while (parameter.find()) {
                pattern.append(Pattern.quote(
                                words.substring(from, parameter.start()).replace("''", "'")))
                        .append("(?<p")
                        .append(parameter.group(1))
                        .append(">.*?)");
                from = parameter.end();
                parameters++;
            }
            // Only words with parameters write an apostrophe twice.
            String rest = words.substring(from);
            pattern.append(Pattern.quote(parameters == 0 ? rest : rest.replace("''", "'")));
            return new Form(
                    name,
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    parameters,
                    words.length() - 3 * parameters);
        }
    }

    /** What is told, and in which language. Immutable. */
    record Told(String message, Language language) {}

    private static Stream<String> english(String start) {
        return Words.in(Language.EN).keys().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()));
    }

    static Told of(String message, Words words) {
        for (Form form : words.language() == Language.EN ? List.<Form>of() : FORMS) {
            Matcher matcher = form.pattern().matcher(message);
            if (matcher.matches()) {
                return new Told(told(form, matcher, words), words.language());
            }
        }
        return new Told(message, Language.EN);
    }

    private static String told(Form form, Matcher matcher, Words words) {
        String name = form.name();
        if (form.parameters() == 0) {
            return words.of("problem." + name);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < form.parameters(); i++) {
            values.add(value(matcher.group("p" + i), words));
        }
        return words.of("problem." + name, values.toArray());
    }

    /** A parameter may be words as well: 'a date such as …'. */
    private static String value(String text, Words words) {
        String name = VALUES.get(text);
        return name == null ? text : words.of("problem-value." + name);
    }
}
