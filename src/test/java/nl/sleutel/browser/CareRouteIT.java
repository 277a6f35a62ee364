package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The care route of the packaged portal as somebody walks it, and what that leaves behind. */
class CareRouteIT {

    private static final String ANSWERS = "main article > ul.sos a:not([href^='tel:'])";
    private static final String WAYS = "main article a[href^='tel:'], main article a[href^='https://']";
    private static final Pattern STEP = Pattern.compile("/(en/care-route|nl/zorgroutekaart)/k\\d+");
    private static final List<String> PAGES = List.of(
            "/en/care-route/",
            "/nl/zorgroutekaart/k5",
            "/en/care-route/k20",
            "/nl/zorgroutekaart/k40",
            "/nl/hulp-nu",
            "/en/offline");

    private static Workplace place;
    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        place = Workplace.filled("care-route");
        portal = place.portal();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    private static String start(String language) {
        return language.equals("en") ? "/en/care-route/" : "/nl/zorgroutekaart/";
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static Set<String> stepsOfTheApi(String language) throws Exception {
        Set<String> steps = new TreeSet<>();
        JsonNode list = new ObjectMapper()
                .readTree(portal.get("/api/v1/care-route?size=200&lang=" + language)
                        .body());
        assertEquals(list.get("total").asInt(), list.get("items").size());
        list.get("items")
                .forEach(item -> steps.add(URI.create(item.get("url").asText()).getPath()));
        return steps;
    }

    /** Clicks every answer of every step, and looks at each step on arrival. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyAnswer_withoutScripts_leadsOnUntilADestination(String language) throws Exception {
        Map<String, List<String>> after = new HashMap<>();
        Set<String> titles = new HashSet<>();
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at(start(language)));
            titles.add(page.title());
            Deque<String> left = new ArrayDeque<>(List.of(start(language)));
            while (!left.isEmpty()) {
                String step = left.pop();
                List<String> next = new ArrayList<>();
                Locator answers = page.locator(step.equals(start(language)) ? "main ul.route-lines a" : ANSWERS);
                look.open(portal.at(step));
                int count = answers.count();
                for (int i = 0; i < count; i++) {
                    look.open(portal.at(step));
                    answers.nth(i).click(new Locator.ClickOptions().setForce(true));
                    page.waitForURL(url -> !url.endsWith(step));
                    String reached = path(page);
                    assertTrue(STEP.matcher(reached).matches(), reached);
                    next.add(reached);
                    titles.add(page.title());
                    if (!after.containsKey(reached) && !left.contains(reached)) {
                        assertTrue(
                                page.locator("main .route-bar a[href='tel:112']")
                                        .isVisible(),
                                () -> "no way to 112 on " + reached);
                        assertEquals(
                                "noindex", page.locator("meta[name=robots]").getAttribute("content"));
                        assertEquals(0, page.locator("main form, main input").count(), reached);
                        left.add(reached);
                    }
                }
                after.put(step, next);
                if (next.isEmpty()) {
                    assertTrue(page.locator(WAYS).count() > 0, () -> step + " is an end where nobody can be reached");
                }
            }
            assertEquals(List.of(), look.cookies());
            assertEquals(List.of(), look.troubles());
        }
        assertEquals(stepsOfTheApi(language), new TreeSet<>(after.keySet()));
        assertEquals(1, titles.size(), titles::toString);
    }

    /** From the first page: the shortest ways to a number or a site, on every line that can't wait. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void home_isAtMostThreeTapsFromHelpOnUrgentLines(String language) {
        List<String> far = new ArrayList<>();
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/" + language + "/"));
            List<String> lines = hrefs(page, "main .panel ul.sos a");
            assertEquals(4, lines.size(), lines::toString);
            for (String line : lines) {
                look.open(portal.at(line));
                for (String answer : page.locator(ANSWERS).count() == 0 ? List.of(line) : hrefs(page, ANSWERS)) {
                    look.open(portal.at(answer));
                    if (page.locator(ANSWERS).count() == 0) {
                        assertTrue(page.locator(WAYS).count() > 0, answer);
                    } else {
                        for (String last : hrefs(page, ANSWERS)) {
                            look.open(portal.at(last));
                            if (page.locator(ANSWERS).count() > 0
                                    || page.locator(WAYS).count() == 0) {
                                far.add(last);
                            }
                        }
                    }
                }
            }
            look.open(portal.at("/" + language + "/"));
            page.locator("header a.help").click();
            assertEquals(
                    4,
                    page.locator("main ul.sos >> nth=0")
                            .locator("a[href^='tel:']")
                            .count());
            page.locator("main ul.sos >> nth=0")
                    .locator("a:not([href^='tel:'])")
                    .click();
            assertTrue(page.locator("main article .prose a[href^='https://']")
                    .first()
                    .isVisible());
        }
        assertEquals(List.of(), far);
    }

    private static List<String> hrefs(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void step_isInNoLogTitleOrReferrer() {
        List<String> referrers = new ArrayList<>();
        String step = "/en/care-route/k20";
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onRequest(request -> {
                String referrer = request.allHeaders().get("referer");
                if (referrer != null && STEP.matcher(referrer).find()) {
                    referrers.add(request.url());
                }
            });
            context.route("https://**", Route::abort);
            page.navigate(portal.at("/en/care-route/k3").toString());
            page.locator(ANSWERS).first().click();
            assertEquals(step, path(page));
            assertEquals("", page.evaluate("document.referrer"));
            page.locator("main article .links a").first().click();
            assertEquals("", page.evaluate("document.referrer"));
            page.goBack();
            assertFalse(page.title().toLowerCase(Locale.ROOT).contains("suicide"), page.title());
        }
        assertEquals(List.of(), referrers);
        assertEquals(
                "no-referrer",
                portal.get(step).headers().firstValue("Referrer-Policy").orElse(""));
        portal.get("/en/care-route/%6b20?from=k3");
        portal.get("/nl/zorgroutekaart/k7");
        String log = portal.outputWith("GET /nl/zorgroutekaart/* 200");
        assertTrue(log.contains("GET /en/care-route/* 200"), log);
        assertFalse(Pattern.compile("(care-route|zorgroutekaart)/(k|%6b)\\d|from=")
                .matcher(log)
                .find());
    }

    @Test
    void leave_byEscThreeTimes_takesThePlaceOfThePage() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            context.route("https://www.knmi.nl/**", route -> {
                assertNull(route.request().allHeaders().get("referer"));
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>"));
            });
            page.navigate(portal.at("/en/about").toString());
            page.navigate(portal.at("/en/care-route/k5").toString());
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertEquals("/en/care-route/k5", path(page));
            page.keyboard().press("Escape");
            page.waitForURL("https://www.knmi.nl/**");
            page.goBack();
            assertEquals("/en/about", path(page));
        }
    }

    @Test
    void leave_withoutScripts_isALinkThatTellsNothing() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/nl/hulp-nu"));
            Locator link = page.locator("a[data-leave]");
            assertTrue(link.getAttribute("href").startsWith("https://"));
            assertEquals("noreferrer", link.getAttribute("rel"));
            page.locator(".traces summary").click();
            assertEquals(7, page.locator(".traces li:visible").count());
        }
    }

    @Test
    void pages_areCleanForAxeNarrowAndWideLightAndDark() {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Look look = Look.at(width, colours, "localhost")) {
                    for (String path : PAGES) {
                        look.open(portal.at(path));
                        look.violations()
                                .forEach(violation -> wrong.add(width + " " + colours + " " + path + " " + violation));
                    }
                    assertEquals(List.of(), look.troubles());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void narrowScreen_hasTheListInPlaceOfTheMap() {
        try (Look look = Look.at(320, ColorScheme.LIGHT, "localhost")) {
            for (String path : PAGES) {
                look.open(portal.at(path));
                assertFalse(look.scrollsSideways(), path);
            }
            Page page = look.open(portal.at("/en/care-route/"));
            assertFalse(page.locator("svg.route-map").isVisible());
            assertTrue(page.locator(".map-list h3").count() >= 13);
            assertTrue(page.locator(".map-list a").first().isVisible());
        }
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/care-route/"));
            assertTrue(page.locator("svg.route-map").isVisible());
            Set<String> onMap = new TreeSet<>(hrefs(page, "svg.route-map a"));
            Set<String> inList = new TreeSet<>(hrefs(page, ".map-list a"));
            assertEquals(inList, onMap);
        }
    }

    @Test
    void keyboard_walksTheRoute() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/care-route/k5"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                page.keyboard().press("Tab");
                reached.add(String.valueOf(page.evaluate(
                        "document.activeElement.getAttribute('href') ?? document.activeElement.tagName")));
                assertTrue(
                        (boolean) page.evaluate("document.activeElement === document.body || "
                                + "getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
                        reached::toString);
            }
            assertEquals("tel:112", reached.get(0));
            assertTrue(
                    reached.containsAll(
                            List.of("/en/care-route/", "/en/care-route/k30", "/en/care-route/k34", "SUMMARY")),
                    reached::toString);
            look.open(portal.at("/en/care-route/k5"))
                    .locator("a[href='/en/care-route/k31']")
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/k31");
        }
    }

    @Test
    void emergencyCard_isLightAndFitsOneScreen() {
        for (String path : List.of("/en/help-now", "/nl/hulp-nu")) {
            try (BrowserContext context =
                    Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 640))) {
                Page page = context.newPage();
                List<Integer> bytes = new ArrayList<>();
                page.onRequestFinished(request -> {
                    if (!request.url().endsWith("offline.json")
                            && !request.url().endsWith("sw.js")) {
                        bytes.add(request.sizes().responseBodySize);
                    }
                });
                page.navigate(portal.at(path).toString());
                page.waitForTimeout(1000);
                int sum = bytes.stream().mapToInt(Integer::intValue).sum();
                assertTrue(sum > 5_000 && sum <= 30_000, () -> sum + " bytes");
                assertTrue(
                        page.locator("main ul.sos").first().boundingBox().y
                                        + page.locator("main ul.sos").first().boundingBox().height
                                <= 640,
                        path);
            }
        }
    }

    @Test
    void destinations_areFoundInSearch() {
        assertTrue(portal.get("/api/v1/search?lang=en&q=domestic%20violence")
                .body()
                .contains("/en/care-route/k31"));
        assertTrue(portal.get("/nl/zoeken?q=luisterlijn").body().contains("/nl/zorgroutekaart/k23"));
    }
}
