package nl.sleutel.glossary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.language.Language;

/**
 * Finds the words of one language that have an explanation: whole words, the longest first, whatever their capitals.
 * Immutable.
 */
final class TermMatcher {

    private static final Pattern ABBREVIATION = Pattern.compile("\\d*+\\p{Lu}[\\p{Lu}\\d]*+(?:-[\\p{Lu}\\d]++)*+");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String PART_OF_A_WORD = "\\p{L}\\p{N}_-";

    private final Map<String, Term> terms = new HashMap<>();
    private final Pattern words;

    TermMatcher(Collection<Term> all, Language language) {
        for (Term term : all) {
            term.wording(language)
                    .ifPresent(wording -> wording.explain().forEach(word -> terms.putIfAbsent(form(word), term)));
        }
        this.words = terms.isEmpty() ? NOTHING : pattern(terms.keySet());
    }

    /** Whether a word must stand as it is written: 'IND' is the office, 'ind' is nothing. */
    static boolean isAbbreviation(String word) {
        return word.length() > 1 && ABBREVIATION.matcher(word).matches();
    }

    /** The words of a text that have an explanation, in order and without overlap. */
    Stream<MatchResult> in(String text) {
        Matcher matcher = words.matcher(text);
        return matcher.results().filter(found -> term(found.group()).isPresent());
    }

    Optional<Term> term(String word) {
        return Optional.ofNullable(terms.get(word))
                .or(() -> Optional.ofNullable(terms.get(word.toLowerCase(Locale.ROOT))));
    }

    private static String form(String word) {
        return isAbbreviation(word) ? word : word.toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(Collection<String> forms) {
        String any = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![" + PART_OF_A_WORD + "])(?:" + any + ")(?![" + PART_OF_A_WORD + "])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
