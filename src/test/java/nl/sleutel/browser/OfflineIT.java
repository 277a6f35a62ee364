package nl.sleutel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Workplace;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a browser keeps of the portal, seen with the portal there and, last of all, with its process stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineIT {

    private static final String KEPT = "async (name) => (await (await caches.open(name)).keys()).map((request) => new "
            + "URL(request.url).pathname + new URL(request.url).search)";

    private static final String DATED = "/en/journey/arriving?from=2027-02-01";
    /** The ways in which Esc comes three times although nobody wants to leave. */
    private static final Map<String, Consumer<Page>> NOT_LEAVING = notLeaving();

    private static Workplace place;
    private static PortalProcess portal;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        place = Workplace.filled("offline");
        portal = place.portal();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @BeforeEach
    void openBrowser() {
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
        context.route(
                "https://www.knmi.nl/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>")));
        page = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    private Response open(String path) {
        return page.navigate(portal.at(path).toString());
    }

    /** Opens a page and waits until the worker has dealt with it. */
    private void read(String path) {
        open(path);
        until("async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'");
        page.waitForTimeout(700);
    }

    /** Asks until it is so; the browser's own way of waiting takes any promise for a yes. */
    private void until(String question) {
        for (int i = 0; i < 80 && !Boolean.TRUE.equals(page.evaluate(question)); i++) {
            page.waitForTimeout(500);
        }
        assertEquals(true, page.evaluate(question), question);
    }

    @SuppressWarnings("unchecked")
    private List<String> kept(String cache) {
        return (List<String>) page.evaluate(KEPT, cache);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void reader_withoutPortal_hasTheCardTheRouteAndTheLastPages() {
        List<String> telling = List.of(
                "/en/health/mental-health",
                "/en/safety/",
                "/en/organisations/",
                "/en/search?q=borg",
                "/en/housing/?audience=mbo",
                "/en/can-i-afford-it?passport=dutch&study=wo&living=away&insurance=dutch&rent=600",
                "/nl/zorg/",
                "/nl/veiligheid/",
                "/nl/organisaties/duo",
                "/en/help-now",
                "/en/care-route/k20");
        telling.forEach(this::read);
        List<String> harmless = List.of("/en/", "/en/housing/deposit-and-agency-fees", DATED, "/nl/wonen/");
        harmless.forEach(path -> {
            read(path);
            until("async () => !!(await caches.match('" + path + "'))");
        });
        // The worker does one thing at a time: when the last page is there, all before it were dealt with.
        assertEquals(new TreeSet<>(harmless), new TreeSet<>(kept("sleutel-pages")));
        until("async () => !!(await caches.match('/en/offline.json')) && !!(await caches.match('/nl/offline.json'))");
        List<String> steps =
                Jsoup.parse(portal.get("/en/care-route/").body()).select(".map-list a").eachAttr("href").stream()
                        .distinct()
                        .toList();
        assertTrue(steps.size() > 40, steps::toString);

        portal.stop();

        for (String path : List.of("/en/help-now", "/nl/hulp-nu", "/en/care-route/", "/nl/zorgroutekaart/")) {
            assertEquals(200, open(path).status(), path);
            assertTrue(page.locator("p.saved time").isVisible(), path);
        }
        assertTrue(
                page.locator("p.saved").innerText().startsWith("Bewaard op "),
                page.locator("p.saved").innerText());
        for (String step : steps) {
            Response response = open(step);
            assertEquals(200, response.status(), step);
            assertEquals("no-referrer", response.headers().get("referrer-policy"));
            assertTrue(response.headers().get("content-security-policy").contains("default-src 'none'"));
            assertTrue(page.locator("main .route-bar a[href='tel:112']").isVisible(), step);
        }
        open("/en/care-route/k38");
        assertFalse(
                page.locator("main").innerText().contains("open until")
                        || page.locator("main").innerText().contains("opens"),
                page.locator("main").innerText());
        assertTrue(
                page.locator("main").innerText().matches("(?s).*Mon.*\\d\\d:00–\\d\\d:\\d\\d.*"),
                page.locator("main").innerText());
        assertEquals(200, open("/en/housing/deposit-and-agency-fees").status());
        assertTrue(page.locator("p.saved").innerText().startsWith("Saved on "));
        assertEquals(
                true,
                page.evaluate("document.styleSheets.length >= 1 && document.styleSheets[0].cssRules.length > 5 && "
                        + "document.fonts.check('16px \"Bricolage Grotesque\"')"));
        assertEquals(200, open(DATED).status());
        assertTrue(page.locator("p.saved time").isVisible());
        assertTrue(page.locator(".todo input").count() > 3, "ticks need their script");
        assertEquals(503, open("/en/journey/arriving?from=2027-03-01").status());
        assertThat(page.locator("#kept li")).hasCount(harmless.size());
        assertEquals(
                List.of("/nl/wonen/", DATED, "/en/housing/deposit-and-agency-fees", "/en/"),
                page.locator("#kept li a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList());
        assertEquals("nl", page.locator("#kept li a").first().getAttribute("lang"));
        assertTrue(
                page.locator("#kept li").first().innerText().matches("(?s)Wonen.*NL.*Saved on \\d+ \\w+ \\d{4}.*"),
                page.locator("#kept li").first().innerText());
        for (String path : telling.subList(0, 9)) {
            assertEquals(503, open(path).status(), path);
            assertTrue(
                    page.locator("main a[href$='help-now'], main a[href$='hulp-nu']")
                            .isVisible(),
                    path);
        }
    }

    @Test
    void worker_whileThePortalIsThere_neverShowsWhatItKept() {
        read("/en/about");
        until("async () => !!(await caches.match('/en/offline.json'))");
        page.evaluate("""
                async () => {
                  await (await caches.open('sleutel-pages')).put('/en/about', new Response('<h1>old</h1>', {headers: \
                  {'Content-Type': 'text/html', 'X-Saved-At': '2026-01-01T00:00:00Z'}}));
                  const old = JSON.stringify({assets: [], pages: {'/en/help-now': '<h1>old</h1>'}});
                  await (await caches.open('sleutel-route')).put('/en/offline.json', new Response(old, {headers: \
                  {'X-Saved-At': '2026-01-01T00:00:00Z'}}));
                }""");
        open("/en/about");
        assertFalse(page.locator("h1").innerText().equals("old"));
        assertFalse(page.locator("p.saved").isVisible());
        read("/en/help-now");
        assertFalse(page.locator("h1").innerText().equals("old"));
        until("async () => (await (await caches.match('/en/offline.json')).text()).length > 100000");
        assertEquals(
                List.of(),
                page.evaluate("async () => { await fetch('/q/health/live'); await fetch('/api/v1/topics'); return "
                        + "(await (await caches.open('sleutel-pages')).keys()).map((r) => "
                        + "r.url).filter((u) => /\\/(q|api|editor)\\//.test(u)); }"));
    }

    @Test
    void leave_emptiesWhatWasKept() {
        read("/en/housing/");
        read("/en/care-route/k5");
        until("async () => !!(await caches.match('/en/offline.json'))");
        page.locator("a[data-leave]").click();
        page.waitForURL("https://www.knmi.nl/**");
        // A page of the portal on which no script of it runs.
        page.navigate(portal.at("/robots.txt").toString());
        until("async () => (await caches.keys()).length === 0");
        page.waitForTimeout(500);
        assertEquals(List.of(), page.evaluate("() => caches.keys()"));
    }

    private static Map<String, Consumer<Page>> notLeaving() {
        String key = "(kind, more) => document.body.dispatchEvent(new KeyboardEvent(kind, {key: 'Escape', bubbles: "
                + "true, cancelable: true, ...more}))";
        Map<String, Consumer<Page>> ways = new LinkedHashMap<>();
        ways.put("held down", page -> {
            for (int i = 0; i < 8; i++) {
                page.keyboard().down("Escape");
            }
            page.keyboard().up("Escape");
        });
        ways.put(
                "held down where the system does not say so",
                page -> page.evaluate(
                        "() => { const key = " + key + "; for (let i = 0; i < 8; i++) key('keydown', {}); }"));
        ways.put("too slowly", page -> {
            press(page, 1);
            page.waitForTimeout(1200);
            press(page, 1);
            page.waitForTimeout(1200);
            press(page, 1);
        });
        ways.put("with another key between", page -> {
            press(page, 2);
            page.keyboard().press("Tab");
            press(page, 2);
        });
        ways.put("with Shift", page -> {
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("Shift+Escape");
            }
        });
        ways.put("closing suggestions and emptying the field", page -> {
            page.setViewportSize(1280, 800);
            page.locator("#bar-q").pressSequentially("depo");
            assertThat(page.locator("#bar-q")).hasAttribute("aria-expanded", "true");
            press(page, 1);
            assertThat(page.locator("#bar-q")).hasAttribute("aria-expanded", "false");
            press(page, 3);
        });
        ways.put("closing the menu", page -> {
            page.locator("details.menu summary").click();
            press(page, 1);
            assertThat(page.locator("details.menu nav")).isHidden();
            press(page, 2);
        });
        ways.put("closing a dialog", page -> {
            page.evaluate("() => { const dialog = document.createElement('dialog'); document.body.append(dialog); "
                    + "dialog.showModal(); }");
            press(page, 3);
            assertEquals(0, page.locator("dialog[open]").count());
        });
        ways.put("closing what lies over the page", page -> {
            page.evaluate("() => { const over = document.createElement('p'); over.popover = 'auto'; "
                    + "document.body.append(over); over.showPopover(); }");
            press(page, 3);
            assertEquals(0, page.locator(":popover-open").count());
        });
        ways.put("leaving the full screen", page -> {
            page.evaluate("() => Object.defineProperty(document, 'fullscreenElement', {get: () => document.body, "
                    + "configurable: true})");
            press(page, 1);
            page.evaluate("() => delete document.fullscreenElement");
            press(page, 2);
        });
        ways.put(
                "ending what is being composed",
                page -> page.evaluate("() => { const key = " + key
                        + "; for (let i = 0; i < 4; i++) { key('keydown', {isComposing: true}); "
                        + "key('keyup', {}); } }"));
        return ways;
    }

    private static void press(Page page, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Escape");
        }
    }

    @Test
    void escape_thatMeansSomethingElse_leavesNothingAndDeletesNothing() {
        List<String> left = new ArrayList<>();
        read("/en/about");
        until("async () => !!(await caches.match('/en/offline.json'))");
        NOT_LEAVING.forEach((name, way) -> {
            page.setViewportSize(360, 740);
            open("/en/help-now");
            way.accept(page);
            page.waitForTimeout(300);
            if (!page.url().endsWith("/en/help-now")
                    || Boolean.TRUE.equals(page.evaluate("async () => (await caches.keys()).length === 0"))) {
                left.add(name);
            }
        });
        assertEquals(List.of(), left);
        open("/en/help-now");
        press(page, 3);
        page.waitForURL("https://www.knmi.nl/**");
    }

    @Test
    void site_canBeInstalled() {
        open("/nl/");
        assertEquals(
                "/nl/manifest.webmanifest", page.locator("link[rel=manifest]").getAttribute("href"));
        assertEquals(true, page.evaluate("""
                async () => {
                  const manifest = await (await fetch(document.querySelector('link[rel=manifest]').href)).json();
                  const icons = await Promise.all(manifest.icons.map(async ({src, sizes}) => { const i = new Image(); \
                  i.src = src; await i.decode(); return `${i.naturalWidth}x${i.naturalHeight}` === sizes; }));
                  return manifest.start_url === '/nl/' && manifest.lang === 'nl' && manifest.display === 'minimal-ui' \
                  && icons.length === 2 && icons.every(Boolean);
                }"""));
    }
}
