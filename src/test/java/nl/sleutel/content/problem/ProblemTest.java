package nl.sleutel.content.problem;

import static nl.sleutel.content.problem.ProblemCode.FIELD_VALUE;
import static nl.sleutel.content.problem.ProblemCode.FIGURE;
import static nl.sleutel.content.problem.ProblemCode.FIGURE_IN;
import static nl.sleutel.content.problem.ProblemCode.HEADING_ONE;
import static nl.sleutel.content.problem.ProblemCode.LINK_PAGE;
import static nl.sleutel.content.problem.ProblemCode.LINK_PAGE_HEADING;
import static nl.sleutel.content.problem.ProblemCode.NUMBER_MORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)}");

    private static Problem error(ProblemCode code, Object... arguments) {
        return Problem.error("facts/a.yaml", 3, code, arguments);
    }

    static Stream<Arguments> told() {
        return Stream.of(
                arguments(
                        error(LINK_PAGE, "no/where"),
                        "dead link: there is no page 'no/where'",
                        "dode link: er is geen pagina 'no/where'"),
                arguments(
                        error(LINK_PAGE_HEADING, "a/b", "#c"),
                        "dead link: page 'a/b' has no heading '#c'",
                        "dode link: pagina 'a/b' heeft geen kop '#c'"),
                arguments(
                        error(FIGURE, Expected.DATE, "7 May", "{=7 May}"),
                        "a date typed by hand: '7 May'; name a fact, or write {=7 May}",
                        "een datum met de hand getypt: '7 May'; noem een feit, of schrijf {=7 May}"),
                arguments(
                        error(FIGURE_IN, "title", Expected.AMOUNT, "€5", "{=€5}"),
                        "'title' holds an amount typed by hand: '€5'; name a fact, or write {=€5}",
                        "in 'title' staat een bedrag met de hand getypt: '€5'; noem een feit, of schrijf {=€5}"),
                arguments(
                        error(FIELD_VALUE, "checked", Expected.DAY, "soon"),
                        "field 'checked' must be a date such as 2026-11-21, not 'soon'",
                        "veld 'checked' moet een datum zoals 2026-11-21 zijn, niet 'soon'"),
                arguments(
                        error(FIELD_VALUE, "phase", "before, arriving", "{0} it''s"),
                        "field 'phase' must be before, arriving, not '{0} it''s'",
                        "veld 'phase' moet before, arriving zijn, niet '{0} it''s'"),
                arguments(
                        error(NUMBER_MORE, 1250, "nl.md"),
                        "the number 1250 stands in nl.md more often than here",
                        "het getal 1250 staat in nl.md vaker dan hier"),
                arguments(
                        error(HEADING_ONE),
                        "the title is the only heading of level 1: start with '##'",
                        "de titel is de enige kop van niveau 1: begin met '##'"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void in_aLanguage_isItsSentenceFilledIn(Problem problem, String english, String dutch) {
        assertEquals(english, problem.message());
        assertEquals(dutch, problem.in(Words.in(Language.NL)));
        assertEquals("facts/a.yaml:3: " + english, problem.toString());
    }

    @Test
    void argument_ofAnyLength_isCut() {
        Problem problem = error(FIELD_VALUE, "a", "b", "x".repeat(100_000));
        assertTrue(problem.message().length() <= 601);
        assertTrue(problem.arguments().stream()
                .allMatch(argument -> argument.toString().length() <= 601));
    }

    @Test
    void sameElsewhere_asksWhatAndInWhichFileButNotOnWhichLine() {
        Problem problem = Problem.error("a.yaml", 3, LINK_PAGE, "x/y");
        assertTrue(problem.isSameElsewhere(Problem.error("a.yaml", 9, LINK_PAGE, "x/y")));
        assertFalse(problem.isSameElsewhere(Problem.error("b.yaml", 3, LINK_PAGE, "x/y")));
        assertFalse(problem.isSameElsewhere(Problem.error("a.yaml", 3, LINK_PAGE, "x/z")));
        assertFalse(problem.isSameElsewhere(Problem.deadLink("a.yaml", 3, LINK_PAGE, "x/y")));
        assertNotEquals(problem, problem.at("related"));
    }

    /** With as many arguments in both languages, and each of them in its place. */
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCode_hasWordsInBothLanguagesThatTakeTheSameArguments(ProblemCode code) {
        assertEquals(parameters(code, Language.EN), parameters(code, Language.NL));
    }

    private static Set<String> parameters(ProblemCode code, Language language) {
        return PARAMETER
                .matcher(Words.in(language).of("problem." + code.key()))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Expected.class)
    void everyExpectation_hasWordsInBothLanguages(Expected expected) {
        assertNotEquals(expected.in(Words.in(Language.EN)), expected.in(Words.in(Language.NL)));
    }

    @Test
    void everyKindOfFigure_isToldInWords() {
        Arrays.stream(TypedFigures.Kind.values()).map(Enum::name).forEach(Expected::valueOf);
    }

    @Test
    void words_ofNoCode_areNone() {
        assertEquals(keys("problem."), names(ProblemCode.values(), ProblemCode::key));
        assertEquals(keys("problem-value."), names(Expected.values(), Expected::key));
    }

    private static Set<String> keys(String start) {
        return Words.in(Language.EN).keys().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <E> Set<String> names(E[] values, Function<E, String> key) {
        return Arrays.stream(values).map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCode_isToldByTheProgram() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ProblemCode.java"))
                    .map(ProblemTest::text)
                    .collect(Collectors.joining());
        }
        List<ProblemCode> untold = Arrays.stream(ProblemCode.values())
                .filter(code -> !sources.contains("ProblemCode." + code.name()))
                .toList();
        assertEquals(List.of(), untold);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
