package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.search.analysis.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the portal's own content is found. The report is left in {@code target/search-quality.txt}: by type, the
 * worst queries, with the glossary and without. The first set was judged by others, the second is ours; no query of the
 * first may be written into synonyms or pages to please it.
 */
class SearchQualityTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path REPORT = Path.of("target/search-quality.txt");
    private static final int WORST = 25;

    @TempDir
    Path data;

    @Test
    void search_onJudgedQueries_passesTheGates() throws IOException {
        List<JudgedQuery> judged = JudgedQuery.all("/search/queries-dev.tsv");
        List<JudgedQuery> own = JudgedQuery.all("/search/queries-own.tsv");
        List<String> report = new ArrayList<>();
        Quality withGlossary;
        Quality ownQuality;
        try (SearchFixture search = SearchFixture.of(CONTENT, data.resolve("with"), true)) {
            withGlossary = Quality.of(search, judged);
            ownQuality = Quality.of(search, own);
            report.add("JUDGED QUERIES\n" + withGlossary.report(WORST));
            report.add("OUR OWN QUERIES\n" + ownQuality.report(WORST));
        }
        try (SearchFixture search = SearchFixture.of(CONTENT, data.resolve("without"), false)) {
            report.add("JUDGED QUERIES WITHOUT THE GLOSSARY\n"
                    + Quality.of(search, judged).report(0));
            report.add("OUR OWN QUERIES WITHOUT THE GLOSSARY\n"
                    + Quality.of(search, own).report(0));
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        assertAll(
                report.get(0),
                () -> assertTrue(withGlossary.ndcg() >= 0.85, "nDCG@10 " + withGlossary.ndcg()),
                () -> assertTrue(withGlossary.success(3) >= 0.95, "success@3 " + withGlossary.success(3)),
                () -> assertEquals(0, withGlossary.withoutHits(), "queries without hits"),
                () -> assertEquals(0, withGlossary.foundForNone(), "queries for what is not here, with hits"));
        assertAll(
                report.get(1),
                () -> assertTrue(ownQuality.ndcg() >= 0.92, "nDCG@10 of our own " + ownQuality.ndcg()),
                () -> assertTrue(ownQuality.success(3) >= 0.96, "success@3 of our own " + ownQuality.success(3)),
                () -> assertEquals(0, ownQuality.withoutHits(), "our own queries without hits"));
    }

    /**
     * A query of the judged set among the synonyms would make the measure please itself. What the supplied glossary
     * says is not ours to leave out.
     */
    @Test
    void synonyms_holdNoJudgedQuery() throws IOException {
        Set<String> judged = JudgedQuery.all("/search/queries-dev.tsv").stream()
                .map(query -> query.query().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> ours = WordList.lines("synonyms.txt").stream()
                .flatMap(line -> Arrays.stream(line.split("[|>,]")))
                .map(String::strip)
                .filter(word -> judged.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        assertEquals(List.of(), ours);
    }
}
