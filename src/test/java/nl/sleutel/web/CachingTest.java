package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CachingTest {

    private static final String PAGE = "/en/housing/deposit-and-fees";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "/nl/",
                "/en/housing/",
                "/sitemap.xml",
                "/nl/feed.atom",
                "/share/nl.png",
                "/api/v1/pages/housing/deposit",
                "/api/v1/facts?lang=nl",
                "/api/v1/search?q=deposit",
                "/api/v1/suggest?q=dep"
            })
    void getAgain_withTheTag_isNotSentAgain(String path) {
        Http.Got first = Http.get(path);
        String tag = first.header("ETag").orElseThrow();
        assertEquals(200, first.status());
        assertTrue(tag.matches("\"[^\"]+\""), tag);
        assertTrue(first.header("Cache-Control").isPresent());
        Http.Got again = Http.get(path, "If-None-Match", tag);
        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
        assertEquals(Optional.of(tag), again.header("ETag"));
        assertEquals(first.header("Cache-Control"), again.header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W/TAG | 304",
                "\"other\", TAG | 304",
                "* | 304",
                "\"other\" | 200",
                "other | 200",
                "'' | 200",
                "\"\" | 200"
            })
    void ifNoneMatch_inEveryForm(String known, int status) {
        String tag = Http.get(PAGE).header("ETag").orElseThrow();
        assertEquals(
                status,
                Http.get(PAGE, "If-None-Match", known.replace("TAG", tag)).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | gzip",
                "deflate, gzip;q=0.5, br | br",
                "gzip, deflate, br, zstd | br",
                "BR | br",
                "br;q=0, gzip | gzip",
                "br;q=0.1,gzip | br",
                "GZIP | gzip",
                "gzip ; q=1.0 | gzip",
                "gzip;q=0 | ''",
                "gzip;q=0.0 | ''",
                "gzip;q=x | ''",
                "identity | ''",
                "xgzip | ''",
                "gzipx | ''",
                "broken | ''",
                ", ,; | ''"
            })
    void acceptEncoding_decidesOnPacking(String accepted, String coding) {
        Http.Got plain = Http.get(PAGE);
        Http.Got got = Http.get(PAGE, "Accept-Encoding", accepted);
        assertEquals(coding, got.header("Content-Encoding").orElse(""));
        assertEquals(plain.text(), got.text());
        assertEquals(!coding.isEmpty(), got.body().length < plain.body().length);
        assertEquals(Optional.of(String.valueOf(got.body().length)), got.header("Content-Length"));
        assertTrue(got.header("Vary").orElse("").contains("Accept-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void packedAnswer_hasATagOfItsOwn(String coding) {
        String plain = Http.get(PAGE).header("ETag").orElseThrow();
        Http.Got packed = Http.get(PAGE, "Accept-Encoding", coding);
        assertNotEquals(plain, packed.header("ETag").orElseThrow());
        assertEquals(
                304,
                Http.get(
                                PAGE,
                                "Accept-Encoding",
                                coding,
                                "If-None-Match",
                                packed.header("ETag").orElseThrow())
                        .status());
        assertEquals(
                200,
                Http.get(PAGE, "If-None-Match", packed.header("ETag").orElseThrow())
                        .status());
        assertEquals(
                200,
                Http.get(PAGE, "Accept-Encoding", coding, "If-None-Match", plain)
                        .status());
    }

    @Test
    void image_isNotPacked() {
        assertEquals(
                Optional.empty(),
                Http.get("/share/en.png", "Accept-Encoding", "gzip").header("Content-Encoding"));
    }

    @Test
    void page_andItsFile_areKeptAsLongAsTheyHold() {
        assertEquals(Optional.of("no-cache"), Http.get(PAGE).header("Cache-Control"));
        String style = Http.get(PAGE).text().replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        Http.Got file = Http.get(style);
        assertEquals(200, file.status());
        assertEquals(Optional.of("public, max-age=31536000, immutable"), file.header("Cache-Control"));
        assertEquals(
                404,
                Http.get(style.replaceAll("\\.[0-9a-f]+\\.css", ".0000000000.css"))
                        .status());
    }

    @Test
    void parameterThatMattersNot_changesNothing() {
        Http.Got plain = Http.get(PAGE);
        Http.Got marked = Http.get(PAGE + "?utm_source=x&fbclid=y");
        assertEquals(plain.header("ETag"), marked.header("ETag"));
        assertArrayEquals(plain.body(), marked.body());
    }
}
