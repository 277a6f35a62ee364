package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as mail, chat and people bend them lead to the page that stands there, in one step. */
@QuarkusTest
class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "/en/help-now., /en/help-now",
        "/en/help-now/, /en/help-now",
        "/en/whats-on, /en/whats-on/",
        "/nl/agenda., /nl/agenda/",
        "/EN/Help-Now, /en/help-now",
        "/en/help-now%E2%80%8B, /en/help-now",
        "/en/help-now%0A, /en/help-now",
        "/en/help-now%C2%A0, /en/help-now",
        "/en/help-now.html, /en/help-now",
        "//en//help-now, /en/help-now",
        "/en/organisations, /en/organisations/",
        "/nl/zorgroutekaart., /nl/zorgroutekaart/",
        "/en/about), /en/about",
        "/en/glossary/, /en/glossary",
        "/en/housing/., /en/housing/",
        "/en/housing/Deposit-And-Fees/, /en/housing/deposit-and-fees",
        "/hulp-nu, /nl/hulp-nu",
        "/en/feed.atom/, /en/feed.atom",
        "/sitemap.xml/, /sitemap.xml",
        "/en/search/?q=a%26b&page=2, /en/search?page=2&q=a%26b",
        "/en/can-i-afford-it/?rent=450, /en/can-i-afford-it?rent=450"
    })
    void slip_leadsToThePage(String slip, String page) {
        Http.Got got = Http.get(slip);
        assertEquals(308, got.status(), slip);
        assertEquals(page, got.header("Location").orElse(""));
        assertEquals(200, Http.get(page).status(), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/%2f%2fevil.example/",
                "/en/none.",
                "/en//none/",
                "/en/none%E2%80%8B",
                "/en/housing/none.html",
                "/EN/None"
            })
    void slip_ofWhatIsNot_isNotFound(String address) {
        Http.Got got = Http.get(address);
        assertEquals(404, got.status(), address);
        assertTrue(got.header("Location").isEmpty());
        assertTrue(got.text().contains("<form"), "a missing page offers a search");
    }

    /** The topic before it says nothing of what the page was about. */
    @Test
    void missingPage_isSearchedForByItsLastPart() {
        String text = Http.get("/en/student-life/deposit-and-fees-explained").text();
        assertTrue(text.contains("href=\"/en/housing/deposit-and-fees\""), text);
        assertTrue(text.contains("value=\"deposit and fees explained\""), text);
    }
}
