package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.OpenSearchStore;
import nl.sleutel.search.index.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The same mapping, analysers and queries on a real OpenSearch node: it passes the same tables as the embedded index.
 */
@Tag("opensearch")
class OpenSearchTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @TempDir
    static Path data;

    static OneOpenSearch node;
    static SearchFixture search;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        node = OneOpenSearch.in(data.resolve("node"));
        search = SearchFixture.at(
                new OpenSearchStore(List.of(node.address), data.resolve("index"), JSON, Schema.fingerprint()),
                Path.of("content"),
                data);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (search != null) {
            search.close();
        }
        if (node != null) {
            node.close();
        }
    }

    private static JsonNode ask(String path, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + node.address + path))
                .header("Content-Type", "application/json");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        body == null
                                ? request.build()
                                : request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                        .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static List<String> indexes() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        ask("/_cat/indices/sleutel-*?format=json&h=index", null)
                .forEach(index -> names.add(index.get("index").asText()));
        return names;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/analysis.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void analyzer_onText_makesTheTokensOfTheTable(String analyzer, String text, String tokens)
            throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        ask("/" + indexes().get(0) + "/_analyze", Map.of("analyzer", analyzer, "text", text))
                .get("tokens")
                .forEach(token -> made.add(token.get("token").asText()));
        assertEquals(tokens == null ? List.of() : List.of(tokens.split(" ")), made);
    }

    @Test
    void search_onJudgedQueries_passesTheGatesOfTheEmbeddedIndex() throws IOException {
        Quality quality = Quality.of(search, JudgedQuery.all("/search/queries-dev.tsv"));
        System.out.println("OPENSEARCH\n" + quality.report(0));
        assertAll(
                () -> assertTrue(quality.ndcg() >= 0.85, "nDCG@10 " + quality.ndcg()),
                () -> assertTrue(quality.success(3) >= 0.95, "success@3 " + quality.success(3)),
                () -> assertEquals(0, quality.withoutHits(), "queries without hits"));
    }

    @Test
    void suggest_andFacets_workAsInTheEmbeddedIndex() {
        assertTrue(search.suggestService.suggest("huurt", Language.NL).stream()
                .anyMatch(one -> one.text().equalsIgnoreCase("huurtoeslag")));
        assertTrue(search.search("rent", Language.EN).facets().topic().stream()
                .anyMatch(count -> count.value().equals("housing") && count.count() > 0));
    }

    @Test
    void search_onNodeThatTakesConnectionsAndNeverAnswers_isAnsweredFromTitles()
            throws IOException, InterruptedException {
        assertFalse(search.search("deposit", Language.EN).titlesOnly());
        node.hold(true);
        try {
            Instant asked = Instant.now();
            assertTrue(search.search("deposit", Language.EN).titlesOnly());
            assertTrue(
                    Duration.between(asked, Instant.now()).toSeconds() < 15,
                    "nobody waits as long as a client does by itself");
            assertTrue(search.search("deposit", Language.EN).titlesOnly());
        } finally {
            node.hold(false);
        }
        search.keeper.renew(search.edition.edition());
        assertFalse(search.search("deposit", Language.EN).titlesOnly());
    }

    @Test
    void withdrawalAndRebuild_leaveOneIndexWithoutThePage() throws IOException, InterruptedException {
        EntryRef gone = new EntryRef(Kind.ARTICLE, "getting-around/bike-theft");
        int before = search.keeper.health().documents();
        search.keeper.follow(search.edition.withdraw(gone));
        assertEquals(before - 1, search.keeper.health().documents());
        search.keeper.rebuild(search.edition.edition());
        assertEquals(before - 1, search.keeper.health().documents());
        assertEquals(1, indexes().size(), "the old index is cleared away");
    }
}
