package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StartPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | /nl/",
                "nl-BE,nl;q=0.9 | /nl/",
                "en-US,en;q=0.9 | /en/",
                "en;q=0.8,nl;q=0.9 | /nl/",
                "nl;q=0.5,en;q=0.8 | /en/",
                "de,nl;q=0.3 | /nl/",
                "de-DE,fr | /en/",
                "* | /en/",
                "'' | /en/",
                ";;q=x | /en/",
                "nl;q=0, de | /en/"
            })
    void start_leadsToTheLanguageThatTheBrowserAsksFor(String wanted, String home) {
        Http.Got got = Http.get("/", "Accept-Language", wanted);
        assertEquals(302, got.status());
        assertEquals(Optional.of(home), got.header("Location"));
        assertTrue(got.header("Vary").orElse("").contains("Accept-Language"));
    }

    @Test
    void start_withoutWish_leadsToEnglish() {
        assertEquals(Optional.of("/en/"), Http.get("/").header("Location"));
    }

    /** The address decides on the language, nothing that a browser sends. */
    @Test
    void page_isInTheLanguageOfItsAddress() {
        assertEquals("nl", Pages.at("/nl/").selectFirst("html").attr("lang"));
        assertTrue(Http.get("/nl/", "Accept-Language", "en").text().contains("<html lang=\"nl\">"));
        assertTrue(Http.get("/nl/?language=en").text().contains("<html lang=\"nl\">"));
    }

    @ParameterizedTest
    @CsvSource({"/en, /en/", "/nl, /nl/", "/en/housing, /en/housing/", "/nl/wonen, /nl/wonen/"})
    void address_withoutItsSlash_leadsToTheOneWithIt(String path, String address) {
        Http.Got got = Http.get(path);
        assertEquals(308, got.status());
        assertEquals(Optional.of(address), got.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/deposit, /en/housing/deposit-and-fees",
        "/en/housing/key-money, /en/housing/deposit-and-fees",
        "/nl/wonen/borg, /nl/wonen/borg-en-kosten",
        "/nl/huurteam/bij-de-rechter, /nl/huurteam/de-zitting"
    })
    void formerSlug_redirectsForGood(String path, String address) {
        Http.Got got = Http.get(path);
        assertEquals(308, got.status());
        assertEquals(Optional.of(address), got.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({"/nl/wonen/deposit", "/en/housing/borg", "/en/money/deposit", "/en/wonen/", "/nl/housing/"})
    void slug_ofAnotherLanguageOrTopic_isNotFound(String path) {
        assertEquals(404, Http.get(path).status());
    }
}
