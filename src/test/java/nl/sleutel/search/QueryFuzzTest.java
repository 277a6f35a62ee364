package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.sleutel.Fuzz;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody searches for, there is an answer, soon, and no markup of theirs in it. */
class QueryFuzzTest {

    private static final List<String> QUERIES = List.of(
            "",
            "deposit",
            "borg terug krijgen",
            "how do I register with the municipality",
            "huurcontract opzeggen",
            "zorgverzekering buitenlandse student",
            "112",
            "€ 325",
            "\"exact words\"");
    private static final List<String> WORDS = List.of(
            "*",
            "?",
            "~2",
            "^9",
            "\"",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "+",
            "-",
            ":",
            "\\",
            "/",
            "title:",
            "_exists_:",
            "[* TO *]",
            "<mark>",
            "</mark>",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "huur",
            "contract",
            "kamer",
            "zorg",
            "verzekering",
            "ing",
            "é",
            "ß",
            "İ",
            "ﬁ",
            "'",
            "’",
            "-",
            "deposit ",
            "aaaa",
            "ni");

    @TempDir
    Path data;

    @Test
    void query_ofAnyWords_isAnswered() throws IOException {
        try (SearchFixture search = SearchFixture.of(Path.of("src/test/resources/content"), data, true)) {
            new Fuzz(QUERIES, WORDS).run(text -> {
                for (Language language : Language.values()) {
                    search.searchService
                            .search(SearchRequest.of(text, language))
                            .hits()
                            .forEach(hit -> assertTrue(
                                    Jsoup.parseBodyFragment(hit.snippet())
                                            .body()
                                            .select("*:not(body, mark)")
                                            .isEmpty(),
                                    hit::snippet));
                    search.suggestService.suggest(text, language);
                }
            });
        }
    }
}
