package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordFilesTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)");

    static Stream<String> keys() {
        return Stream.concat(Words.in(Language.NL).keys().stream(), Words.in(Language.EN).keys().stream())
                .distinct()
                .sorted();
    }

    static Stream<String> filledIn() {
        return keys().filter(key -> !parameters(Words.in(Language.EN).of(key)).isEmpty());
    }

    private static Set<String> parameters(String words) {
        Set<String> parameters = new TreeSet<>();
        Matcher matcher = PARAMETER.matcher(words);
        while (matcher.find()) {
            parameters.add(matcher.group(1));
        }
        return parameters;
    }

    @Test
    void bothLanguages_haveTheSameKeys() {
        assertEquals(
                new TreeSet<>(Words.in(Language.NL).keys()),
                new TreeSet<>(Words.in(Language.EN).keys()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguages_takeTheSameParameters(String key) {
        assertEquals(
                parameters(Words.in(Language.NL).of(key)),
                parameters(Words.in(Language.EN).of(key)));
    }

    @ParameterizedTest
    @MethodSource("filledIn")
    void wordsThatAreFilledIn_showEveryParameterAndNoLoneApostrophe(String key) {
        for (Language language : Language.values()) {
            String words = Words.in(language).of(key);
            assertFalse(words.replace("''", "").contains("'"), "a lone apostrophe hides what follows it: " + words);
            int formats = new MessageFormat(words, language.locale()).getFormatsByArgumentIndex().length;
            assertEquals(
                    parameters(words).stream().mapToInt(Integer::parseInt).max().orElseThrow() + 1, formats, words);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void words_areThereAndWithoutStraightApostropheOrMarkup(String key) {
        for (Language language : Language.values()) {
            String words = Words.in(language).of(key);
            assertFalse(words.isBlank(), key);
            assertFalse(words.contains("<") && !words.contains("|1<"), key + " holds markup: " + words);
        }
    }

    /** java.util.Properties lets the last of two win in silence. The tests have a kind of their own, with its words. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void file_namesEachKeyOnce(Language language) throws IOException {
        String file = language.tag() + ".properties";
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("i18n", file)));
        lines.addAll(Files.readAllLines(Path.of("src/test/resources/i18n", file)));
        List<String> names = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[ =]", 2)[0])
                .toList();
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), names.stream().filter(name -> !seen.add(name)).toList());
        assertEquals(seen, Words.in(language).keys().stream().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_existInBothLanguages(Language language) throws IOException {
        String end = "." + language.tag() + ".md";
        try (Stream<Path> files = Files.list(Path.of("i18n/pages"))) {
            List<Path> all = files.toList();
            List<String> missing = all.stream()
                    .map(file -> file.getFileName().toString().replaceAll("\\.[a-z]+\\.md$", ""))
                    .distinct()
                    .filter(name -> !Files.exists(Path.of("i18n/pages", name + end)))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }
}
