package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Sitemap;
import nl.sleutel.start.Waiting;
import nl.sleutel.start.Workplace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public page of the packaged portal with its real content and a page on which all has every state, as programs,
 * a browser and the rules see it.
 */
class PublicPagesIT {

    private static Workplace place;
    private static Path content;
    private static PortalProcess portal;
    private static List<URI> pages;

    @BeforeAll
    static void start() {
        place = Workplace.fresh("public-pages");
        content = place.copiedContent();
        StatesContent.in(content, LocalDate.now(RenderContext.CITY));
        portal = place.portal();
        pages = Sitemap.of(portal).stream()
                .map(address -> portal.at(address.getRawPath()))
                .toList();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @Test
    void sitemap_holdsAllPagesOfBothLanguages() {
        assertTrue(pages.size() > 2 * 82, () -> pages.size() + " pages");
    }

    @Test
    void everyPage_isSoundHtml() {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Stream.concat(pages.stream(), PageKinds.ALL.stream().map(portal::at))
                .parallel()
                .forEach(page -> HtmlCheck.errors(PortalProcess.get(page).body())
                        .forEach(error -> wrong.add(page.getPath() + " " + error)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyPage_hasOneHeadingATitleOfItsOwnAndItsLanguage() {
        List<String> wrong = new ArrayList<>();
        Map<String, URI> titles = new HashMap<>();
        for (URI page : pages) {
            Document document = Jsoup.parse(PortalProcess.get(page).body());
            if (document.select("h1").size() != 1) {
                wrong.add(page.getPath() + " has " + document.select("h1").size() + " headings of level 1");
            }
            if (!page.getPath().startsWith("/" + document.selectFirst("html").attr("lang") + "/")) {
                wrong.add(page.getPath() + " says that it is in "
                        + document.selectFirst("html").attr("lang"));
            }
            URI other = titles.put(document.selectFirst("html").attr("lang") + document.title(), page);
            if (other != null
                    && !page.getPath().contains("care-route")
                    && !page.getPath().contains("zorgroutekaart")) {
                wrong.add(page.getPath() + " has the title of " + other.getPath());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyInternalLink_leadsSomewhere() {
        Map<String, Document> seen = new HashMap<>();
        Set<String> dead = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(List.of("/en/", "/nl/"));
        Set<String> queued = new HashSet<>(left);
        Map<String, String> from = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        while (!left.isEmpty()) {
            String path = left.remove(left.size() - 1);
            var answer = portal.get(path);
            if (answer.statusCode() != 200) {
                dead.add(path + " answers " + answer.statusCode() + ", linked from " + from.get(path));
                continue;
            }
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Document document = Jsoup.parse(answer.body(), portal.at(path).toString());
            seen.put(path, document);
            document.select("main article a[href], main dd a[href], main aside a[href]").stream()
                    .filter(link -> link.attr("href").equals(path))
                    .forEach(link -> dead.add(path + " leads to itself: " + link));
            for (Element element : document.select("a[href], link[href], img[src], script[src]")) {
                URI target = URI.create(
                        element.absUrl(element.hasAttr("src") ? "src" : "href").isEmpty()
                                ? "about:blank"
                                : element.absUrl(element.hasAttr("src") ? "src" : "href"));
                if (!"localhost".equals(target.getHost())) {
                    continue;
                }
                String next = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
                if (target.getRawFragment() != null) {
                    anchors.add(next + "#" + target.getRawFragment() + " " + path);
                }
                if (target.getRawQuery() == null && queued.add(next)) {
                    from.put(next, path);
                    left.add(next);
                }
            }
        }
        for (String anchor : anchors) {
            String page = anchor.substring(0, anchor.indexOf('#'));
            String id = anchor.substring(anchor.indexOf('#') + 1, anchor.indexOf(' '));
            if (seen.containsKey(page) && seen.get(page).getElementById(id) == null) {
                dead.add(anchor + " has no such place");
            }
        }
        assertEquals(Set.of(), dead);
        pages.forEach(
                page -> assertTrue(seen.containsKey(page.getPath()), () -> page.getPath() + " is reached by no link"));
    }

    /** Facts, organisations, events, the help card, the emergency card: in each state that they have. */
    @ParameterizedTest
    @EnumSource(TextFit.Size.class)
    void everyState_hasRoomForItsWords(TextFit.Size size) {
        List<String> paths = new ArrayList<>(List.of(
                StatesContent.PAGE.get("en"),
                StatesContent.PAGE.get("nl"),
                "/en/organisations/",
                StatesContent.ORGANISATION,
                "/en/whats-on/",
                StatesContent.EVENT,
                "/en/work/minimum-wage",
                "/nl/onderweg/fietsen"));
        if (size == TextFit.Size.USUAL) {
            paths.addAll(List.of("/en/help-now", "/nl/zoeken?q=ik+wil+dood"));
        }
        List<URI> states = paths.stream().map(portal::at).toList();
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            wrong.addAll(TextFit.troubles(states, width, size));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyState_isFreeOfViolations() {
        List<String> paths = Stream.concat(
                        StatesContent.PAGE.values().stream(),
                        Stream.of(StatesContent.ORGANISATION, StatesContent.EVENT))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Look look = Look.at(colours == ColorScheme.DARK ? 360 : 1280, colours, "localhost")) {
                for (String path : paths) {
                    look.open(portal.at(path));
                    look.violations().forEach(violation -> wrong.add(colours + " " + path + " " + violation));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void notice_hasRoomForItsWords() {
        LocalDate today = LocalDate.now(RenderContext.CITY);
        StatesContent.notice(content, today.minusDays(2), today.plusDays(2));
        place.importContent();
        Waiting.until(
                "the notice is there",
                Duration.ofSeconds(20),
                () -> portal.get("/en/about").body().contains("class=\"notice"));
        assertEquals(List.of(), TextFit.troubles(List.of(portal.at("/en/about")), 360, TextFit.Size.USUAL));
        StatesContent.notice(content, today.minusDays(2), today.minusDays(1));
        place.importContent();
    }

    @Test
    void reader_withoutScripts_searchesFiltersAndSwitchesLanguage() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/en/"));
            page.fill("#q", "borg");
            page.press("#q", "Enter");
            page.click("ol.hits a.cover-link >> nth=0");
            assertEquals(
                    "/en/housing/deposit-and-agency-fees",
                    URI.create(page.url()).getPath());
            page.click("nav.langs a[hreflang=nl]");
            assertEquals(
                    "/nl/wonen/borg-en-bemiddelingskosten",
                    URI.create(page.url()).getPath());
            page.click("a.fact >> nth=0");
            assertTrue(page.url().contains("#fact-"), page.url());
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    void keyboard_reachesTheTextFirstAndHelpAlways() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/housing/"));
            page.keyboard().press("Tab");
            assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"));
            page.keyboard().press("Enter");
            assertEquals("main", page.evaluate("document.activeElement.id"));
            for (int i = 0;
                    i < 15 && !"/en/help-now".equals(page.evaluate("document.activeElement.getAttribute('href')"));
                    i++) {
                page.keyboard().press("Shift+Tab");
            }
            assertEquals("/en/help-now", page.evaluate("document.activeElement.getAttribute('href')"));
        }
    }

    /** What tells of every fact or every term grows with them. */
    private static final Set<String> LISTS_OF_ALL =
            Set.of("/en/content-status", "/nl/stand-van-de-inhoud", "/en/glossary", "/nl/begrippen");

    /** As a browser of today asks for it. */
    @Test
    void everyPage_isAtMost14KilobytesInBrotli() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (URI page : pages) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(page)
                                    .header("Accept-Encoding", "gzip, deflate, br")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (!answer.headers().firstValue("Content-Encoding").equals(Optional.of("br"))
                    || answer.body().length > (LISTS_OF_ALL.contains(page.getPath()) ? 30_000 : 14_000)) {
                wrong.add(page.getPath() + " " + answer.headers().firstValue("Content-Encoding") + " "
                        + answer.body().length);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/nl/", "/en/housing/rental-contract", "/nl/zoeken?q=borg", "/nl/zorgroutekaart/"})
    void firstView_isAtMost130KilobytesAndHardlyMoves(String path) {
        for (int width : List.of(360, 1280)) {
            try (BrowserContext context =
                    Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
                context.addInitScript(
                        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(one => "
                                + "window.moved += one.value)).observe({type: 'layout-shift', buffered: true})");
                Page page = context.newPage();
                List<String> sent = new ArrayList<>();
                AtomicInteger bytes = new AtomicInteger();
                page.onRequestFinished(request -> {
                    // What the service worker keeps for later is no part of the view.
                    if (!request.url().endsWith("offline.json")
                            && !request.url().endsWith("sw.js")) {
                        sent.add(request.url() + " " + request.sizes().responseBodySize);
                        bytes.addAndGet(request.sizes().responseBodySize);
                    }
                });
                page.navigate(portal.at(path).toString());
                Look.until(page, "document.fonts.status === 'loaded'");
                page.waitForTimeout(300);
                assertTrue(bytes.get() > 60_000 && bytes.get() <= 130_000, () -> bytes + " bytes: " + sent);
                double moved = ((Number) page.evaluate("window.moved")).doubleValue();
                // What Web Vitals call good. A machine without any font whose measures we know, and busy, shows another
                // one for a moment.
                assertTrue(moved < 0.1, () -> path + " at " + width + " moves by " + moved);
            }
        }
    }
}
