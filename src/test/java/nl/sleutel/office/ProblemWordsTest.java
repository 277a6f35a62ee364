package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the check says, in Dutch. */
class ProblemWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dead link: there is no page 'no/where' | dode link: er is geen pagina 'no/where'",
                "dead link: page 'a/b' has no heading '#c' | dode link: pagina 'a/b' heeft geen kop '#c'",
                "a date typed by hand: '7 May'; name a fact, or write {=7 May} | een datum met de hand getypt: '7 "
                        + "May'; noem een feit, of schrijf {=7 May}",
                "'title' holds an amount typed by hand: '€5'; name a fact, or write {=€5} | in 'title' staat een "
                        + "bedrag met de hand getypt: '€5'; noem een feit, of schrijf {=€5}",
                "field 'checked' must be a date such as 2026-11-21, not 'soon' | veld 'checked' moet een datum "
                        + "zoals 2026-11-21 zijn, niet 'soon'",
                "field 'date' must be a date such as 2026-11-21, 2026-11 or 2026, or 'undated', not 'x' | veld "
                        + "'date' moet een datum zoals 2026-11-21, 2026-11 of 2026, of 'undated' zijn, niet 'x'",
                "field 'holidays' must be open or closed, not 'true' | veld 'holidays' moet open of closed zijn, "
                        + "niet 'true'",
                "readers see '**' as it stands: it marks nothing here | lezers zien '**' zo staan: het is hier "
                        + "geen opmaak",
                "'title' holds '](', which readers see as it stands | in 'title' staat '](', en dat zien lezers "
                        + "zo staan",
                "the number 3 stands in nl.md more often than here | het getal 3 staat in nl.md vaker dan hier",
                "the title is the only heading of level 1: start with '##' | de titel is de enige kop van niveau "
                        + "1: begin met '##'"
            })
    void sentence_isToldInDutch(String english, String dutch) {
        assertEquals(new ProblemWords.Told(dutch, Language.NL), ProblemWords.of(english, Words.in(Language.NL)));
        assertEquals(new ProblemWords.Told(english, Language.EN), ProblemWords.of(english, Words.in(Language.EN)));
    }

    @Test
    void sentence_thatIsNotKnown_staysEnglishAndSaysSo() {
        assertEquals(
                new ProblemWords.Told("something new", Language.EN),
                ProblemWords.of("something new", Words.in(Language.NL)));
    }

    /** A sentence that the program words anew would fall back to English without a sound. */
    @Test
    void everySentence_isSaidByTheProgram() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemWordsTest::text)
                    .collect(Collectors.joining());
        }
        Words english = Words.in(Language.EN);
        List<String> unsaid = english.keys().stream()
                .filter(key -> key.startsWith("problem."))
                .map(english::of)
                .filter(words -> !sources.contains(Arrays.stream(
                                words.replace("''", "'").split("\\{\\d}"))
                        .flatMap(piece -> Arrays.stream(piece.split(" (?=more often| and not)|(?<=more often than) ")))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow()
                        .replaceAll("^'|'$", "")))
                .toList();
        assertEquals(List.of(), unsaid);
        assertTrue(sources.length() > 500_000);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
