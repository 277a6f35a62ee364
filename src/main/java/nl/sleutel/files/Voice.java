package nl.sleutel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.language.Language;

/**
 * Words that pages do without, and what to say instead: what {@code voice.yaml} of a content folder holds. Immutable.
 */
public record Voice(Map<Language, List<Voice.Rule>> rules) {

    /** The file, at the top of a content folder; it may be missing. */
    public static final String FILE = "voice.yaml";

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_QUOTATION = 600;
    /** A letter of a quotation between single marks: an apostrophe within a word ends none. */
    private static final String QUOTED = "(?:[^'‘]|(?<=\\p{L})'(?=\\p{L})){1," + LONGEST_QUOTATION + "}+'(?!\\p{L})";

    /** What somebody else says or writes. */
    private static final Pattern QUOTATION = Pattern.compile("\"[^\"]{1," + LONGEST_QUOTATION + "}+\"|[“„][^”“]{1,"
            + LONGEST_QUOTATION + "}+[”“]|(?:‘|(?<![\\p{L}\\p{N}])')" + QUOTED);

    public Voice {
        rules = Map.copyOf(rules);
    }

    /**
     * Words not to use.
     *
     * @param not finds them, in each of their forms
     * @param except finds names and phrases in which they are right; empty for none
     * @param say what to say instead
     */
    public record Rule(Pattern not, Optional<Pattern> except, String say) {}

    /** Words that were found, and where they begin. */
    public record Found(String words, int index, String say) {}

    /** Reads the file of a folder; a folder without it has no such words. */
    public static ParseResult<Voice> of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new ParseResult<>(Optional.of(new Voice(Map.of())), List.of());
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Problem> wrong = ContentText.problem(FILE, bytes);
        return wrong.isPresent()
                ? new ParseResult<>(Optional.empty(), List.of(wrong.get()))
                : YamlText.read(FILE, ContentText.of(bytes), Voice::read);
    }

    private static Optional<Voice> read(YamlFields fields) {
        Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            rules.put(
                    language,
                    fields.mappings(language.tag(), Voice::rule).stream()
                            .flatMap(Optional::stream)
                            .toList());
        }
        return Optional.of(new Voice(rules));
    }

    private static Optional<Rule> rule(YamlFields fields) {
        Optional<Pattern> not = whole(fields.texts("not"));
        if (not.isEmpty()) {
            fields.required("not");
        }
        Optional<Pattern> except = whole(fields.texts("except"));
        Optional<String> say = fields.required("say");
        return not.flatMap(pattern -> say.map(better -> new Rule(pattern, except, better)));
    }

    /** Finds whole words only; empty where there are none. */
    private static Optional<Pattern> whole(List<String> forms) {
        String any = forms.stream()
                .map(form -> plain(form).strip())
                .filter(form -> !form.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", WORDS));
    }

    /** What of some words is better said otherwise, in the order in which it stands there; not within quotations. */
    public List<Found> in(String words, Language language) {
        String own = without(QUOTATION, plain(words));
        List<Found> found = new ArrayList<>();
        for (Rule rule : rules.getOrDefault(language, List.of())) {
            String judged = rule.except().map(except -> without(except, own)).orElse(own);
            Matcher matcher = rule.not().matcher(judged);
            while (matcher.find()) {
                found.add(new Found(matcher.group(), matcher.start(), rule.say()));
            }
        }
        return found;
    }

    /** One letter for one letter, so that places stay. */
    private static String plain(String words) {
        return words.replace('’', '\'').replace('\u00a0', ' ').replaceAll("\\s", " ");
    }

    private static String without(Pattern pattern, String words) {
        return pattern.matcher(words)
                .replaceAll((MatchResult match) -> "\u0001".repeat(match.group().length()));
    }
}
