package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.image.Samples;
import nl.sleutel.office.OfficeClient;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Workplace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The office as a new editor meets it in a browser: from the first login, with the keyboard alone; and every page of it
 * held against the rules.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeIT {

    private static final String PASSWORD = "a long password of mine";
    private static final Pattern FIRST = Pattern.compile("Account +admin with password (\\S+)");
    /** How long a reader waits at most for what was published. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static final Path PICTURES = Path.of("target/it/office-pictures");

    private static final List<String> PAGES = List.of(
            "/editor/",
            "/editor/entries/articles",
            "/editor/entries/facts?q=duo",
            "/editor/new/articles",
            "/editor/new/facts",
            "/editor/edit/articles/housing/contracts",
            "/editor/edit/articles/housing/contracts?as=text",
            "/editor/edit/facts/housing.deposit.max",
            "/editor/edit/facts/duo.basic-grant.away?as=text",
            "/editor/edit/route/k3",
            "/editor/edit/terms/borg",
            "/editor/edit/organisations/huurteam",
            "/editor/publish/articles/housing/contracts",
            "/editor/publish/facts/housing.deposit.max",
            "/editor/history/articles/housing/contracts",
            "/editor/preview/articles/housing/contracts?in=nl",
            "/editor/preview/organisations/huurteam?in=en",
            "/editor/help",
            "/editor/self",
            "/editor/password",
            "/editor/second-factor",
            "/editor/accounts",
            "/editor/audit",
            "/editor/reactions",
            "/editor/images",
            "/editor/exchange",
            "/editor/links?from=https://www.duo.nl/",
            "/editor/forgotten",
            "/editor/nowhere");

    private static final String REPAIRS = "/editor/edit/articles/housing/repairs";

    private static Workplace place;
    private static PortalProcess portal;

    @BeforeAll
    static void start() {
        // With mail, so that its form is looked at as well; nothing is sent.
        place = Workplace.fresh("office")
                .with("QUARKUS_MAILER_HOST", "localhost")
                .with("QUARKUS_MAILER_FROM", "office@sleutel.example")
                .with("SLEUTEL_PUBLIC_URL", "https://sleutel.example");
        portal = place.portal();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    private static String firstPassword() {
        Matcher told = FIRST.matcher(portal.output());
        assertTrue(told.find(), portal::output);
        return told.group(1);
    }

    /** Goes on with the Tab key until something has the focus, as who has no mouse does. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 300; i++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not come to " + selector + " on " + page.url());
    }

    private static void type(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    private static void press(Page page, String selector) {
        tabTo(page, selector);
        Look.arrive(page, () -> page.keyboard().press("Enter"));
    }

    @Test
    @Order(1)
    void firstLogin_toBothLanguagesPublished_byKeyboardAlone() {
        Instant start = Instant.now();
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            Page page = look.open(portal.at("/editor/"));
            type(page, "#name", "admin");
            type(page, "#password", firstPassword());
            Look.arrive(page, () -> page.keyboard().press("Enter"));
            assertTrue(page.url().endsWith("/editor/password"), page.url());
            type(page, "#current", firstPassword());
            type(page, "#wanted", PASSWORD);
            type(page, "#again", PASSWORD);
            press(page, "form[action='/editor/password'] button");
            press(page, "a[href='/editor/entries/articles']");
            press(page, "a[href='/editor/new/articles']");
            tabTo(page, "#topic");
            page.keyboard().type("Student");
            type(page, "#key", "swimming");
            press(page, "form[action='/editor/new/articles'] button");
            type(page, "[name='nl.title']", "Zwemmen in de stad");
            type(page, "[name='nl.summary']", "Waar je kunt zwemmen als student.");
            type(page, "[name='en.title']", "Swimming in the city");
            type(page, "[name='en.summary']", "Where you can swim as a student.");
            type(page, "[name='nl.section.0']", "## In het kort\n\n- Zwemmen kan het hele jaar.\n");
            type(page, "[name='en.section.0']", "## In short\n\n- You can swim all year round.\n");
            type(page, "[name='source.0.name']", "Somebody");
            type(page, "[name='source.0.title']", "A page about swimming");
            type(page, "[name='source.0.url']", "https://example.org/swimming");
            type(page, "[name='source.0.date']", "2026");
            press(page, "button[name=then]");
            assertEquals(List.of(), page.locator(".finding-error").allInnerTexts());
            if (page.locator("#reason").count() > 0) {
                type(page, "#reason", "It is a test.");
            }
            press(page, "button.primary");
            Instant published = Instant.now();
            assertTrue(page.url().contains("done=published"), page.url());
            waitFor("/en/student-life/swimming", "Swimming in the city");
            waitFor("/nl/studentenleven/swimming", "Zwemmen in de stad");
            Duration seen = Duration.between(published, Instant.now());
            waitFor("/api/v1/search?q=swimming&lang=en", "student-life/swimming");
            Duration found = Duration.between(published, Instant.now());
            System.out.println("published, after that seen by readers in " + seen.toMillis() + " ms, found in "
                    + found.toMillis() + " ms");
            // It should be a second; the machine of a test is a busy one.
            assertTrue(found.compareTo(MOST) <= 0, "found after " + found);
            assertTrue(Duration.between(start, Instant.now()).toMinutes() < 5);
            assertEquals(List.of(), look.troubles());
        }
    }

    private static void waitFor(String path, String text) {
        Instant end = Instant.now().plus(MOST);
        while (!portal.get(path).body().contains(text)) {
            assertTrue(Instant.now().isBefore(end), path + " does not show " + text);
        }
    }

    private static void comeIn(Look look) {
        Page page = look.open(portal.at("/editor/login?language=en"));
        page.fill("#name", "admin");
        page.fill("#password", PASSWORD);
        Look.arrive(page, () -> page.keyboard().press("Enter"));
        assertTrue(page.url().endsWith("/editor/"), page.url());
    }

    @Test
    @Order(2)
    void everyPage_keepsTheRulesAtBothWidthsAndInBothColours() throws IOException {
        OfficeClient client = OfficeClient.in(portal.address(), "admin", PASSWORD);
        client.upload(
                "/editor/images",
                Map.of("token", client.formToken(), "key", "seen", "nl", "Rood en blauw", "en", "Red and blue"),
                Samples.image("jpg", 1400, 700));
        List<String> wrong = new ArrayList<>();
        for (int width : new int[] {1280, 360}) {
            for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (Look look = Look.at(width, colours, portal.address().getHost())) {
                    Page out = look.open(portal.at("/editor/login"));
                    look.violations().forEach(violation -> wrong.add("/editor/login: " + violation));
                    picture(out, "/editor/login", width, colours);
                    comeIn(look);
                    for (String path : PAGES) {
                        Page page = look.open(portal.at(path));
                        look.violations()
                                .forEach(violation ->
                                        wrong.add(path + " at " + width + " " + colours + ": " + violation));
                        if (look.scrollsSideways()) {
                            wrong.add(path + " scrolls sideways at " + width);
                        }
                        picture(page, path, width, colours);
                    }
                    look.troubles().forEach(trouble -> wrong.add(width + " " + colours + ": " + trouble));
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /**
     * To look at; taken with {@code -Dpictures=true} alone, for they take longer than all that is held against the
     * rules.
     */
    private static void picture(Page page, String path, int width, ColorScheme colours) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(path.replaceAll("[^a-z0-9]+", "-") + width + "-"
                        + colours.name().toLowerCase(Locale.ROOT) + ".png"))
                .setFullPage(true));
    }

    @Test
    @Order(3)
    void everyPage_isSoundHtmlInBothLanguages() {
        OfficeClient client = OfficeClient.in(portal.address(), "admin", PASSWORD);
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("nl", "en")) {
            client.post("/editor/language", Map.of("token", client.formToken(), "language", language));
            for (String path : PAGES) {
                // A preview is a page of the site, whose pages have a test of their own.
                (path.contains("/preview/")
                                ? List.<String>of()
                                : HtmlCheck.errors(client.get(path).body()))
                        .forEach(error -> wrong.add(language + " " + path + " " + error));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    @Order(4)
    void tools_pickersAndLook_workInABrowser() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            comeIn(look);
            Page page = look.open(portal.at("/editor/edit/articles/housing/contracts"));
            page.locator("[name='en.section.0']").focus();
            page.keyboard().press("Control+End");
            page.locator(".field:has([name='en.section.0']) [data-pick=facts]").click();
            page.fill("#pick-find", "deposit.max");
            page.locator("dialog .picks button").first().click();
            assertTrue(page.inputValue("[name='en.section.0']").contains("{fact:housing.deposit.max}"));
            assertEquals(List.of(), look.violations());
            page.locator("[data-look=en]").click();
            page.locator(".look .fact").first().waitFor();
            assertEquals(List.of(), look.violations());
            picture(page, "/editor/tools", 1280, ColorScheme.LIGHT);
            // Unsaved text is kept, and offered again.
            page.waitForResponse(
                    answer -> answer.url().contains("/editor/desk/keep/") && answer.status() == 200,
                    () -> page.locator("[name='en.title']").fill("Half a title"));
            look.open(portal.at("/editor/edit/articles/housing/contracts"));
            Look.arrive(page, () -> page.locator("a[href*=kept]").click());
            assertEquals("Half a title", page.inputValue("[name='en.title']"));
            assertEquals(List.of(), look.troubles());
        }
    }

    /** What the server has kept of a field of somebody who did not save. */
    private static String kept(String edit, String field) {
        OfficeClient client = OfficeClient.in(portal.address(), "admin", PASSWORD);
        return client.page(edit).selectFirst("a[href*=kept]") == null
                ? ""
                : client.fields(client.page(edit + "?kept=1"), edit).getOrDefault(field, "");
    }

    @Test
    @Order(5)
    void autosave_whileSomebodyTypesOnAndOn_isNeverFarBehind() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            comeIn(look);
            Page page = look.open(portal.at(REPAIRS));
            page.locator("[name='nl.summary']").focus();
            page.keyboard().press("Control+A");
            Instant end = Instant.now().plusSeconds(9);
            int typed = 0;
            while (Instant.now().isBefore(end)) {
                page.keyboard().type("letter" + (char) ('a' + typed++ % 26) + " ");
                page.waitForTimeout(150);
            }
            // No rest since the first letter, and none before this look.
            assertTrue(
                    kept(REPAIRS, "nl.summary").startsWith("lettera letterb letterc letterd lettere"),
                    () -> kept(REPAIRS, "nl.summary"));
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    @Order(6)
    void leaving_atOnceAfterTyping_losesNothing() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            comeIn(look);
            String mark = "Typed and gone";
            String large = ("A long paragraph, with more to say. ".repeat(50).strip() + "\n\n").repeat(44);
            for (String field : List.of("nl.title", "en.section.0")) {
                String text = field.equals("nl.title") ? mark : large;
                Page page = look.open(portal.at(REPAIRS));
                page.locator("[name='" + field + "']").focus();
                page.keyboard().press("Control+A");
                page.keyboard().insertText(text);
                Look.arrive(page, () -> page.locator("a[href='/editor/help']").click());
                look.open(portal.at(REPAIRS));
                page.waitForURL(portal.at(REPAIRS).toString());
                Look.until(page, "localStorage.length === 0");
                Look.arrive(page, () -> page.locator("a[href*=kept]").click());
                assertEquals(
                        text.strip(), page.inputValue("[name='" + field + "']").strip());
                look.open(portal.at(REPAIRS));
                Look.arrive(
                        page, () -> page.locator("form[action*=forget] button").click());
            }
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    @Order(7)
    void controlS_savesAsTheButtonDoes() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            comeIn(look);
            for (String path : List.of(REPAIRS, "/editor/edit/terms/borg")) {
                Page page = look.open(portal.at(path));
                page.locator("[name='nl.title']").focus();
                page.keyboard().press("End");
                page.keyboard().type(" zo");
                Look.arrive(page, () -> page.keyboard().press("Control+s"));
                assertTrue(page.url().endsWith("?done=saved"), page.url());
                assertTrue(page.inputValue("[name='nl.title']").endsWith(" zo"));
                assertEquals(0, page.locator("a[href*=kept]").count(), "what was saved is not offered again");
            }
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    @Order(8)
    void sessionEndedWhileTyping_textIsOfferedAfterLogin() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, portal.address().getHost())) {
            comeIn(look);
            Page page = look.open(portal.at(REPAIRS));
            page.context().clearCookies();
            page.locator("[name='en.title']").focus();
            page.waitForResponse(
                    answer -> answer.url().contains("/editor/desk/keep/") && answer.status() == 401,
                    () -> page.keyboard().type("Written too late "));
            look.open(portal.at(REPAIRS));
            page.fill("#name", "admin");
            page.fill("#password", PASSWORD);
            Look.arrive(
                    page,
                    () -> page.locator("form[action='/editor/login'] button").click());
            assertTrue(page.url().endsWith(REPAIRS), page.url());
            Look.until(page, "localStorage.length === 0 && document.querySelector('a[href*=kept]')");
            Look.arrive(page, () -> page.locator("a[href*=kept]").click());
            assertTrue(page.inputValue("[name='en.title']").contains("Written too late"));
        }
    }

    @Test
    @Order(9)
    void conflict_ofTwoPeople_keepsTheRulesInBothLanguagesAndColours() {
        OfficeClient client = OfficeClient.in(portal.address(), "admin", PASSWORD);
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("nl", "en")) {
            client.post("/editor/language", Map.of("token", client.formToken(), "language", language));
            for (int width : new int[] {1280, 360}) {
                try (Look look = Look.at(
                        width,
                        language.equals("nl") ? ColorScheme.LIGHT : ColorScheme.DARK,
                        portal.address().getHost())) {
                    comeIn(look);
                    Page page = look.open(portal.at(REPAIRS));
                    Map<String, String> theirs = client.fields(client.page(REPAIRS), REPAIRS);
                    theirs.put("nl.title", theirs.get("nl.title") + " a" + width);
                    theirs.put(
                            "en.section.1", theirs.get("en.section.1").replaceFirst("\\.", " and more " + width + "."));
                    theirs.put("shared.audience", "eu");
                    client.post(REPAIRS, theirs);
                    page.fill("[name='nl.title']", "Mijn titel " + width);
                    page.fill(
                            "[name='en.section.1']",
                            page.inputValue("[name='en.section.1']").replaceFirst("\\.", " or less " + width + "."));
                    page.locator("[name='shared.audience'][value=mbo]")
                            .setChecked(!page.locator("[name='shared.audience'][value=mbo]")
                                    .isChecked());
                    Look.arrive(
                            page,
                            () -> page.locator("form[data-keep] button[type=submit]:not([name])")
                                    .first()
                                    .click());
                    assertEquals(3, page.locator("fieldset.conflict").count());
                    look.violations().forEach(violation -> wrong.add(language + " " + width + ": " + violation));
                    if (look.scrollsSideways()) {
                        wrong.add(language + " scrolls sideways at " + width);
                    }
                    HtmlCheck.errors(page.content()).forEach(error -> wrong.add(language + " " + error));
                    picture(
                            page,
                            "/editor/conflict-" + language,
                            width,
                            language.equals("nl") ? ColorScheme.LIGHT : ColorScheme.DARK);
                    page.locator("[name='nl.pick.0'][value=theirs]").check();
                    page.locator("[name='shared.pick.0'][value=mine]").check();
                    Look.arrive(page, () -> page.keyboard().press("Control+s"));
                    assertTrue(page.url().contains("?done="), page.url());
                    look.troubles().forEach(wrong::add);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }
}
