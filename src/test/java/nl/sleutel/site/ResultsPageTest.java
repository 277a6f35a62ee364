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
    @CsvSource({"/en/search?q=qqzzxx, Nothing found for ‘qqzzxx’", "/nl/zoeken?q=qqzzxx, Niets gevonden voor ‘qqzzxx’"})
    void nothingFound_isSaidOnce(String path, String heading) {
        Document page = Pages.at(path);
        assertEquals(heading, page.selectFirst("h1").text());
        assertNull(page.selectFirst("main [role=status]"));
        assertNotNull(page.selectFirst("main .lead"));
    }

    @ParameterizedTest
    @CsvSource({"/en/search?q=qqzzxx&topic=housing, No pages.", "/nl/zoeken?q=qqzzxx&topic=housing, Geen pagina’s."})
    void nothingFound_withAFilter_tellsTheCountBesideIt(String path, String count) {
        Document page = Pages.at(path);
        assertEquals(count, page.selectFirst("main [role=status]").text());
        assertNotNull(page.selectFirst("main .chip"));
    }
}
