package nl.sleutel.site;

import static nl.sleutel.site.Pages.base;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LanguagesTest {

    private static final String ONLY_DUTCH = "/nl/huurteam/de-zitting";
    private static final String NOTICE = "/en/huurteam/de-zitting";

    @ParameterizedTest
    @CsvSource({
        "/en/, /nl/",
        "/en/housing/, /nl/wonen/",
        "/en/housing/deposit-and-fees, /nl/wonen/borg-en-kosten",
        "/en/help-now, /nl/hulp-nu",
        "/en/about, /nl/over",
        "/en/privacy, /nl/privacy",
        "/en/accessibility, /nl/toegankelijkheid",
        "/en/content-status, /nl/stand-van-de-inhoud",
        "/en/organisations/, /nl/organisaties/",
        "/en/glossary, /nl/begrippen",
        "/en/whats-on/, /nl/agenda/"
    })
    void page_namesItselfAndItsTranslation(String en, String nl) {
        for (String path : List.of(en, nl)) {
            Document page = Pages.at(path);
            assertEquals(List.of(base() + path), Pages.links(page, "[rel=canonical]"));
            assertEquals(List.of(base() + en), Pages.links(page, "[hreflang=en]"));
            assertEquals(List.of(base() + nl), Pages.links(page, "[hreflang=nl]"));
            assertEquals(List.of(base() + en), Pages.links(page, "[hreflang=x-default]"));
            assertEquals(path.equals(en) ? nl : en, otherLanguage(page));
        }
    }

    private static String otherLanguage(Document page) {
        Element link = page.selectFirst("nav.langs a:not([aria-current])");
        assertEquals(link.attr("lang"), link.attr("hreflang"));
        return link.attr("href");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/?phase=arriving&audience=mbo, /nl/wonen/?phase=arriving&audience=mbo",
        "/nl/zoeken?q=borg&topic=housing, /en/search?q=borg&topic=housing"
    })
    void languageSwitch_keepsWhatWasChosen(String path, String other) {
        Document page = Pages.at(path);
        assertEquals(other, otherLanguage(page));
        assertTrue(page.head().select("meta[name=robots][content=noindex]").size() == 1);
        assertEquals(List.of(), Pages.links(page, "[rel=canonical]"));
    }

    /** However many searches there are, search engines list the search page alone. */
    @ParameterizedTest
    @CsvSource({"/en/search, /en/search", "/en/search?q=deposit, /en/search", "/nl/zoeken?q=borg, /nl/zoeken"})
    void results_areListedAsTheSearchPage(String path, String listed) {
        Document page = Pages.at(path);
        assertEquals(List.of(base() + listed), Pages.links(page, "[rel=canonical]"));
        assertEquals(base() + listed, page.selectFirst("meta[property=og:url]").attr("content"));
        assertEquals(
                path.equals(listed) ? 3 : 0,
                page.head().select("link[hreflang]").size());
        assertFalse(page.body().hasAttr("data-keep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/search?q=xqzwk", "/en/search?q=deposit&topic=housing", "/en/search?q=deposit&page=2"})
    void resultsThatFindNothingOrAreAPart_areNotListed(String path) {
        Document page = Pages.at(path);
        assertEquals("noindex", page.head().selectFirst("meta[name=robots]").attr("content"));
        assertEquals(List.of(), Pages.links(page, "[rel=canonical]"));
    }

    @Test
    void pageInOneLanguage_hasANoticeInTheOther() {
        Document notice = Pages.at(NOTICE);
        assertEquals("noindex", notice.head().selectFirst("meta[name=robots]").attr("content"));
        assertEquals(List.of(), Pages.links(notice, "[rel=canonical], link[hreflang]"));
        assertEquals("This page is in Dutch only", notice.selectFirst("h1").text());
        assertEquals(ONLY_DUTCH, otherLanguage(notice));
        Element link = notice.selectFirst("main a[href=" + ONLY_DUTCH + "]");
        assertEquals("De zitting bij de rechter", link.text());
        assertEquals("nl", link.closest("[lang]").attr("lang"));
    }

    /** Search engines are not sent to a notice that they may not list. */
    @Test
    void pageInOneLanguage_namesNoTranslation() {
        Document page = Pages.at(ONLY_DUTCH);
        assertEquals(NOTICE, otherLanguage(page));
        assertEquals(List.of(base() + ONLY_DUTCH), Pages.links(page, "[rel=canonical]"));
        assertEquals(List.of(), Pages.links(page, "[rel=alternate][hreflang=en], link[hreflang=x-default]"));
    }

    @Test
    void notice_isNotInListsOfPages() {
        assertFalse(Pages.at("/en/huurteam/").select("main").html().contains("de-zitting"));
        assertTrue(Pages.at("/nl/huurteam/").select("main").html().contains(ONLY_DUTCH));
    }

    @Test
    void linkToAPageInTheOtherLanguage_leadsThere() {
        Element link = Pages.at("/en/housing/deposit-and-fees").selectFirst("article a[href=" + ONLY_DUTCH + "]");
        assertEquals("De zitting bij de rechter", link.text());
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/geen-pagina-over-borg, nl, geen pagina over borg",
        "/en/housing/my-old_deposit.html, en, my old deposit",
        "/xx/y, en, xx y",
        "/de, en, de"
    })
    void notFound_isInTheReadersLanguageAndSearchesForTheAddress(String path, String language, String words) {
        Document page = Pages.at(path, 404);
        assertEquals(language, page.selectFirst("html").attr("lang"));
        assertEquals(words, page.selectFirst("main input[name=q]").attr("value"));
        assertEquals("noindex", page.head().selectFirst("meta[name=robots]").attr("content"));
    }

    @Test
    void notFound_offersWhatItsWordsFind() {
        assertTrue(Pages.at("/en/housing/deposit-fees", 404)
                        .select("main a[href=/en/housing/deposit-and-fees]")
                        .size()
                > 0);
    }
}
