package nl.sleutel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import nl.sleutel.start.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading a page in other ways than from its top to its end on a screen: in the other language from where one was, on
 * paper, and with an answer to it.
 */
class ReadingIT {

    private static final String AFTER = "link => getComputedStyle(link, '::after').content";

    private final PortalProcess portal = SharedPortal.get();

    /** What moves slowly on the screen can't be measured. */
    private static Page still(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }

    private static void print(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    private static String at(Page page) {
        URI address = URI.create(page.url());
        return address.getPath() + "#" + address.getFragment();
    }

    @Test
    void languageSwitch_opensTheSectionThatIsBeingRead() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = still(look.open(portal.at("/en/housing/deposit-and-agency-fees")));
            List<Locator> english = page.locator(".prose h2[id]").all();
            int place = english.size() - 1;
            page.evaluate(
                    "heading => heading.scrollIntoView()", english.get(place).elementHandle());
            String section = english.get(place).getAttribute("id");
            page.locator(".langs a[hreflang=nl]").evaluate("link => link.click()");
            page.waitForURL("**/nl/**");
            assertEquals("/nl/wonen/borg-en-bemiddelingskosten#" + section, at(page));
            assertThat(page.locator(".prose h2[id]").nth(place)).isInViewport();
            assertEquals(List.of(), look.troubles());

            look.open(portal.at("/en/housing/deposit-and-agency-fees"))
                    .locator(".langs a[hreflang=nl]")
                    .click();
            page.waitForURL("**/nl/**");
            assertEquals("/nl/wonen/borg-en-bemiddelingskosten#null", at(page));
        }
    }

    @Test
    void sectionOfTheOtherLanguage_withoutScripts_isFound() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/en/housing/deposit-and-agency-fees"));
            int place = page.locator(".prose h2[id]").count() - 1;
            String english = page.locator(".prose h2[id]").nth(place).getAttribute("id");
            look.open(portal.at("/nl/wonen/borg-en-bemiddelingskosten#" + english));
            assertEquals(
                    1,
                    page.locator(".prose h2").nth(place).locator("#" + english).count()
                            + page.locator(".prose h2#" + english).count());
            assertThat(page.locator(".prose h2[id]").nth(place)).isInViewport();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/deposit-and-agency-fees, main .links a[href^='/']",
        "/nl/organisaties/duo, main .links a[href^='/']",
        "/en/glossary, main a.more"
    })
    void paper_namesHostAndPage(String path, String link) {
        try (Look look = Look.at(1280, ColorScheme.DARK, "localhost")) {
            Page page = look.open(portal.at(path));
            assertThat(page.locator(".print-only")).isHidden();
            print(page);
            assertThat(page.locator(".print-only")).isVisible();
            assertEquals(portal.at(path).toString(), page.locator(".print-only").innerText());
            Locator first = page.locator(link).first();
            assertEquals("\" (\" \"" + portal.at(first.getAttribute("href")) + "\" \")\"", joined(first));
        }
    }

    /** What the style adds behind a link, whether the browser tells it in one piece or in several. */
    private static String joined(Locator link) {
        String content = String.valueOf(link.evaluate(AFTER));
        String text = content.replaceAll("\"\\s*\"", "").replaceAll("^\"|\"$", "");
        return "\" (\" \"" + text.replaceAll("^ \\(|\\)$", "") + "\" \")\"";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/housing/deposit-and-agency-fees",
                "/nl/zoeken?q=borg",
                "/en/organisations/",
                "/nl/kan-ik-het-betalen",
                "/en/help-now"
            })
    void paper_holdsNothingToClick(String path) {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at(path));
            print(page);
            assertEquals(
                    0,
                    page.locator("form:visible, button:visible, input:visible, nav:visible, .feedback:visible, "
                                    + "[popover]:visible, .search-link:visible, .menu:visible")
                            .count());
            assertTrue(page.locator("main").innerText().length() > 100);
        }
    }

    @Test
    void paper_showsTicksAndWhatIsFolded() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/journey/arriving"));
            page.locator(".todo input").nth(1).check();
            print(page);
            String mark = "line => getComputedStyle(line, '::before').content";
            assertTrue(page.locator(".todo li").nth(1).evaluate(mark).toString().contains("✓"));
            assertTrue(
                    !page.locator(".todo li").nth(0).evaluate(mark).toString().contains("✓"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            look.open(portal.at("/en/whats-on/"));
            int folded = page.locator("main details:not(.filters)").count();
            page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertEquals(
                    folded, page.locator("main details:not(.filters)[open]").count());
            page.evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertEquals(0, page.locator("main details:not(.filters)[open]").count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/deposit-and-agency-fees, a.fact",
        "/nl/wonen/borg-en-bemiddelingskosten, a.fact",
        "/nl/wonen/borg-en-bemiddelingskosten, a.term"
    })
    void numberOrTerm_opensWhereItStands_andClosesThere(String path, String kind) {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = still(look.open(portal.at(path)));
            Locator number = page.locator(".prose " + kind).last();
            number.focus();
            Object before = page.evaluate("Math.round(scrollY)");
            page.keyboard().press("Enter");
            Locator bubble = page.locator(".bubble");
            assertThat(bubble).isFocused();
            assertEquals(before, page.evaluate("Math.round(scrollY)"));
            assertEquals(path + "#null", at(page));
            assertTrue(bubble.boundingBox().x >= 0 && bubble.boundingBox().x + bubble.boundingBox().width <= 360);
            assertThat(bubble).isInViewport();
            assertEquals(List.of(), look.violations());
            page.keyboard().press("Escape");
            assertThat(bubble).hasCount(0);
            assertThat(number).isFocused();
            number.click();
            page.locator(".bubble button").click();
            assertThat(bubble).hasCount(0);
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    void numberAndTerm_withoutScripts_unfoldTheEndOfThePageAndLeadBack() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = still(look.open(portal.at("/en/housing/deposit-and-agency-fees")));
            for (String kind : List.of("fact", "term")) {
                Locator first = page.locator(".prose a." + kind + "[href^='#']").first();
                String target = first.getAttribute("href");
                assertThat(page.locator(target)).isHidden();
                first.click();
                assertThat(page.locator(target)).isInViewport();
            }
            page.locator(".facts .icon-button").first().click();
            assertThat(page.locator(".prose a.fact").first()).isInViewport();
        }
    }

    @Test
    void wayBackFromTheEnd_leadsToThePlaceOneCameFrom() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = still(look.open(portal.at("/en/housing/moving-out")));
            String twice = String.valueOf(page.evaluate("""
                    () => {
                      const uses = [...document.querySelectorAll('.prose a.fact')].map((one) => \
                      one.getAttribute('href'));
                      return uses.find((one, i) => uses.indexOf(one) < i);
                    }"""));
            assertTrue(twice.startsWith("#fact-"), "no number stands twice on the page");
            Locator uses = page.locator(".prose a.fact[href='" + twice + "']");
            uses.last().click();
            page.keyboard().press("Escape");
            page.locator("#numbers").click();
            page.locator(twice + " .icon-button").click();
            assertThat(uses.last()).isFocused();
            assertThat(uses.last()).isInViewport();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/housing/deposit-and-agency-fees", "/nl/wonen/borg-en-bemiddelingskosten"})
    void longPage_namesItsSections_andHelpStandsBeforeWhatIsLookedUp(String path) {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at(path));
            page.locator(".toc summary").click();
            List<String> listed = page.locator(".toc a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            List<String> sections = page.locator(".prose > h2[id]").all().stream()
                    .map(heading -> "#" + heading.getAttribute("id"))
                    .toList();
            assertEquals(sections, listed.subList(0, sections.size()));
            assertEquals("#helpers", listed.get(sections.size()));
            double help = page.locator("#helpers").boundingBox().y;
            for (String later : List.of("#words", "#numbers", "#sources", "#feedback-title")) {
                assertTrue(page.locator(later).boundingBox().y > help, later);
            }
            assertEquals(0, page.locator(".appendix details[open]").count());
            assertEquals(0, page.locator(".prose h2 a, .prose h3 a").count());
            page.locator(".toc a[href='#helpers']").click();
            assertThat(page.locator("#helpers")).isInViewport();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/deposit-and-agency-fees, yes, Good to hear",
        "/nl/wonen/borg-en-bemiddelingskosten, yes, Fijn om te horen",
        "/nl/wonen/borg-en-bemiddelingskosten, no, Jammer"
    })
    void didThisHelp_isAnsweredInItsPlace(String path, String helped, String answer) {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at(path));
            page.locator(".feedback button[value=" + helped + "]").click();
            Locator said = page.locator(".feedback > p");
            assertThat(said).containsText(answer);
            assertThat(said).isFocused();
            assertEquals(path, URI.create(page.url()).getPath());
            assertEquals(helped.equals("no"), page.locator(".feedback textarea").isVisible());
            assertEquals(List.of(), look.violations());
            assertEquals(List.of(), look.troubles());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/housing/deposit-and-agency-fees, yes, Good to hear",
        "/nl/wonen/borg-en-bemiddelingskosten, no, Jammer"
    })
    void didThisHelp_withoutScripts_isAnsweredOnAPageOfItsOwn(String path, String helped, String answer) {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at(path));
            page.locator(".feedback button[value=" + helped + "]").click();
            assertTrue(
                    page.locator("h1").innerText().startsWith(answer),
                    page.locator("h1").innerText());
            assertEquals(1, page.locator("main a[href='" + path + "']").count());
        }
    }
}
