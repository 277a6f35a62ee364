package nl.sleutel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiErrorsTest {

    @Inject
    ObjectMapper json;

    private JsonNode problem(Http.Got got, int status) throws IOException {
        assertEquals(status, got.status(), got::text);
        assertEquals(
                Optional.of("application/problem+json"),
                got.header("Content-Type").map(type -> type.replaceAll(";.*", "")));
        JsonNode problem = json.readTree(got.text());
        assertEquals(status, problem.get("status").asInt());
        assertEquals("about:blank", problem.get("type").asText());
        assertFalse(problem.get("title").asText().isBlank());
        assertFalse(
                got.text().contains("Exception")
                        || got.text().contains("nl.sleutel")
                        || got.text().contains("stack"),
                got::text);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "search?q=a&size=0, size",
        "search?q=a&size=51, size",
        "search?q=a&size=-1, size",
        "search?q=a&size=ten, size",
        "search?q=a&size=99999999999, size",
        "search?q=a&page=-1, page",
        "search?q=a&page=0, page",
        "search?q=a&page=1.5, page",
        "search?q=a&lang=xx, lang",
        "search?q=a&lang=EN, lang",
        "search?q=a&lang=%00, lang",
        "search?q=a&topic=wonen, topic",
        "search?q=a&audience=all, audience",
        "search?q=a&audience=none, audience",
        "search?q=a&phase=never, phase",
        "suggest?q=a&lang=xx, lang",
        "pages?lang=de, lang",
        "pages?size=0, size",
        "pages?size=101, size",
        "pages?page=-1, page",
        "pages?topic=x, topic",
        "pages/housing/deposit?lang=fr, lang",
        "topics?lang=xx, lang",
        "topics?size=0, size",
        "facts?page=x, page",
        "facts?size=501, size",
        "organisations?size=0, size",
        "organisations?topic=x, topic",
        "events?lang=xx, lang",
        "events?page=0, page",
        "content-status?lang=xx, lang"
    })
    void badParameter_isNamed(String path, String parameter) throws IOException {
        JsonNode problem = problem(Http.get("/api/v1/" + path), 400);
        assertEquals(parameter, problem.get("parameter").asText());
        assertTrue(problem.get("detail").asText().contains("'" + parameter + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pages/housing/none",
                "/api/v1/pages/none/none",
                "/api/v1/none",
                "/api/v1",
                "/api/v2/pages",
                "/api/v1/pages/housing",
                "/api/v1/pages/housing/deposit/more",
                "/api/v1/pages/huurteam/only-dutch?lang=en"
            })
    void whatIsNotThere_isNotFound(String path) throws IOException {
        problem(Http.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void writing_isNotAllowed(String method) throws IOException {
        Http.Got got = Http.ask(method, "/api/v1/pages");
        problem(got, 405);
        assertTrue(got.header("Allow").orElse("").contains("GET"), got.headers()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml"})
    void anotherFormThanJson_isNotAcceptable(String accepted) throws IOException {
        problem(Http.get("/api/v1/topics", "Accept", accepted), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/html, */*;q=0.1", "application/*"})
    void jsonAmongWhatIsAccepted_isSent(String accepted) {
        assertEquals(200, Http.get("/api/v1/topics", "Accept", accepted).status());
    }

    @Test
    void openApi_describesTheApi() throws IOException {
        JsonNode api = json.readTree(Http.get("/openapi.json").text());
        assertTrue(api.get("openapi").asText().startsWith("3."));
        for (String path : new String[] {
            "/api/v1/search",
            "/api/v1/suggest",
            "/api/v1/pages",
            "/api/v1/pages/{topic}/{name}",
            "/api/v1/topics",
            "/api/v1/facts"
        }) {
            assertTrue(api.get("paths").has(path), path);
        }
        assertEquals(
                Optional.of("application/json"),
                Http.get("/openapi.json").header("Content-Type").map(type -> type.replaceAll(";.*", "")));
        assertEquals(200, Http.get("/q/openapi").status());
    }
}
