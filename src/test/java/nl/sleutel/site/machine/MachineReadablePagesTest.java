package nl.sleutel.site.machine;

import static nl.sleutel.site.Pages.base;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.site.Pages;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.web.Http;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.SiteAddress;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.Assets;
import nl.sleutel.web.cache.PageRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MachineReadablePagesTest {

    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    @Inject
    Editor editor;

    @Inject
    Assets assets;

    @Inject
    ObjectMapper json;

    @Inject
    Editions editions;

    private static Document xml(String path) {
        return Jsoup.parse(Http.get(path).text(), Parser.xmlParser());
    }

    @Test
    void sitemap_namesEachPageWithItsTranslation() {
        Document sitemap = xml("/sitemap.xml");
        Element page = sitemap.select("url").stream()
                .filter(url -> url.selectFirst("loc").text().equals(base() + "/nl/wonen/borg-en-kosten"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                base() + "/nl/wonen/borg-en-kosten",
                page.select("xhtml|link[hreflang=nl]").attr("href"));
        assertEquals(
                base() + "/en/housing/deposit-and-fees",
                page.select("xhtml|link[hreflang=en]").attr("href"));
        assertEquals(
                base() + "/en/housing/deposit-and-fees",
                page.select("xhtml|link[hreflang=x-default]").attr("href"));
        assertTrue(Instant.parse(page.selectFirst("lastmod").text()).isBefore(Instant.now()));
    }

    @Test
    void sitemap_pageInOneLanguage_standsAlone() {
        Document sitemap = xml("/sitemap.xml");
        Element page = sitemap.select("url").stream()
                .filter(url -> url.selectFirst("loc").text().endsWith("/de-zitting"))
                .reduce((one, two) -> {
                    throw new AssertionError("The notice in English is in the sitemap");
                })
                .orElseThrow();
        assertEquals(List.of("nl"), page.select("xhtml|link").eachAttr("hreflang"));
    }

    /** What a sitemap names exists, may be listed, and calls itself by that name. */
    @Test
    void sitemap_namesOnlyPagesThatMayBeListed() {
        List<String> addresses = xml("/sitemap.xml").select("loc").eachText();
        assertEquals(new TreeSet<>(addresses).size(), addresses.size());
        for (String address : addresses) {
            Document page = Pages.at(address.substring(base().length()));
            assertEquals(List.of(address), Pages.links(page, "[rel=canonical]"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, /en/safety/, Page ", "nl, /nl/veiligheid/, Pagina "})
    void feed_listsPagesOfItsLanguage(String language, String topic, String title) {
        EntryRef page = Editor.newPage(Topic.SAFETY);
        editor.publishPage(page, "A page.");
        String name = page.key().split("/")[1];
        Document feed = xml("/" + language + "/feed.atom");
        assertEquals(
                base() + "/" + language + "/feed.atom",
                feed.selectFirst("feed > id").text());
        assertEquals(
                base() + "/" + language + "/feed.atom",
                feed.selectFirst("feed > link[rel=self]").attr("href"));
        assertFalse(feed.selectFirst("feed > author > name").text().isBlank());
        Element entry = feed.select("entry").stream()
                .filter(one -> one.selectFirst("id").text().equals(base() + topic + name))
                .findFirst()
                .orElseThrow();
        assertEquals(title + " " + name, entry.selectFirst("title").text());
        assertFalse(feed.select("summary").text().contains("{fact"));
        List<Instant> updated = feed.select("entry > updated").eachText().stream()
                .map(Instant::parse)
                .toList();
        assertEquals(updated.stream().sorted(Comparator.reverseOrder()).toList(), updated);
        assertEquals(
                updated.get(0), Instant.parse(feed.selectFirst("feed > updated").text()));
        assertTrue(feed.select("entry > id").eachText().stream()
                .allMatch(id -> id.startsWith(base() + "/" + language + "/")));
    }

    @ParameterizedTest
    @CsvSource({
        "/sitemap.xml, application/xml; charset=utf-8",
        "/en/feed.atom, application/atom+xml; charset=utf-8",
        "/robots.txt, text/plain; charset=utf-8"
    })
    void machinePage_saysWhatItIs(String path, String type) {
        assertEquals(Optional.of(type), Http.get(path).header("Content-Type"));
    }

    @Test
    void concept_keepsRobotsOutAndSaysSo() {
        assertTrue(Http.get("/robots.txt").text().contains("\nUser-agent: *\nDisallow: /\n"));
        assertEquals(404, Http.get("/.well-known/security.txt").status());
        Document page = Pages.at("/en/");
        assertTrue(page.selectFirst(".concept").text().contains("not an official site"));
        assertEquals("noindex", page.head().selectFirst("meta[name=robots]").attr("content"));
    }

    private record Config(Optional<URI> publicUrl, Optional<String> organisation, Optional<String> contact)
            implements PublicConfig {
        @Override
        public Optional<List<String>> trustedProxies() {
            return Optional.empty();
        }
    }

    private Optional<Answer> published(String path, String contact, RenderContext context) {
        PublicConfig config = new Config(
                Optional.of(URI.create("https://sleutel.example/")),
                Optional.of("Gemeente Voorbeeld"),
                Optional.ofNullable(contact));
        return new MachineReadablePages(new Layouts(assets, config, new SiteAddress(config), json), List.of(), config)
                .answer(new PageRequest(path, Map.of()), context);
    }

    private String published(String path, String contact) {
        return published(path, contact, new RenderContext(editions.current(), NOW))
                .orElseThrow()
                .body()
                .toString();
    }

    @Test
    void portalOfAnOrganisation_letsRobotsInAndNamesItsSitemap() {
        String robots = published("/robots.txt", null);
        assertFalse(robots.contains("Disallow: /\n"), robots);
        // A page that may not be fetched can't tell under which address it is listed.
        assertFalse(robots.contains("/search") || robots.contains("/zoeken"), robots);
        assertTrue(
                Set.of(robots.split("\n"))
                        .containsAll(List.of(
                                "Disallow: /api/",
                                "Disallow: /editor/",
                                "Sitemap: https://sleutel.example/sitemap.xml")),
                robots);
        assertTrue(published("/sitemap.xml", null).contains("<loc>https://sleutel.example/en/</loc>"));
        assertTrue(published("/en/feed.atom", null).contains("<name>Gemeente Voorbeeld</name>"));
    }

    @ParameterizedTest
    @CsvSource({
        "security@sleutel.example, mailto:security@sleutel.example",
        "mailto:a@b.example, mailto:a@b.example",
        "https://sleutel.example/@security, https://sleutel.example/@security"
    })
    void security_namesWhoToTellAndUntilWhen(String contact, String told) {
        RenderContext context = new RenderContext(editions.current(), NOW);
        String text = published("/.well-known/security.txt", contact, context)
                .orElseThrow()
                .body()
                .toString();
        assertTrue(text.contains("Contact: " + told + "\n"), text);
        Instant expires = Instant.parse(text.replaceAll("(?s).*Expires: (\\S+).*", "$1"));
        assertTrue(expires.isAfter(NOW.plus(30, ChronoUnit.DAYS)) && expires.isBefore(NOW.plus(366, ChronoUnit.DAYS)));
        assertTrue(
                Duration.between(NOW, context.trace().until()).toDays() < 30,
                "kept until " + context.trace().until() + ", long after it expires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap", "/en/feed", "/en/robots.txt"})
    void addressNearby_isNoMachinePage(String path) {
        assertEquals(404, Http.get(path).status());
    }
}
