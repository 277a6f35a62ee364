package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResultsPageTest {

    @ParameterizedTest
    @CsvSource({
        "/en/search?q=qqzzxx, We have nothing on ‘qqzzxx’ yet",
        "/nl/zoeken?q=qqzzxx, We hebben nog niets over ‘qqzzxx’"
    })
    void nothingFound_isSaidOnce(String path, String heading) {
        Document page = Pages.at(path);
        assertEquals(heading, page.selectFirst("h1").text());
        assertNull(page.selectFirst("main [role=status]"));
        assertNotNull(page.selectFirst("main .lead"));
        assertNotNull(
                page.selectFirst("main a.button[href$=organisations/], main a.button[href$=organisaties/]"),
                "where to ask");
    }

    @ParameterizedTest
    @CsvSource({"/en/search?q=qqzzxx&topic=housing, No pages.", "/nl/zoeken?q=qqzzxx&topic=housing, Geen pagina’s."})
    void nothingFound_withAFilter_tellsTheCountBesideIt(String path, String count) {
        Document page = Pages.at(path);
        assertEquals(count, page.selectFirst("main [role=status]").text());
        assertNotNull(page.selectFirst("main .chip"));
    }
}
