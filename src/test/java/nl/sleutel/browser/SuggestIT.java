package nl.sleutel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.sleutel.start.PortalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Suggestions while somebody types: by keyboard, by pointer, with what a screen reader is told; and the plain search
 * without scripts.
 */
class SuggestIT {

    private final PortalProcess portal = SharedPortal.get();

    private static Locator field(Page page) {
        return page.locator("#q");
    }

    private static Locator options(Page page) {
        return page.locator("#q-list [role=option]");
    }

    private static void type(Page page, String text) {
        field(page).pressSequentially(text);
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
    }

    @Test
    void suggestions_byKeyboard_areToldToAScreenReaderAndOpenAPage() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/"));
            assertThat(field(page)).hasAttribute("role", "combobox");
            assertThat(field(page)).hasAttribute("aria-autocomplete", "list");
            assertThat(field(page)).hasAttribute("aria-expanded", "false");
            type(page, "rent allow");

            assertThat(page.locator("#" + field(page).getAttribute("aria-controls")))
                    .hasAttribute("role", "listbox");
            assertThat(page.locator("#q-list")).hasAttribute("aria-label", "Suggestions");
            assertThat(page.locator(".hero [role=status]"))
                    .containsText("Suggestions: " + options(page).count());
            assertEquals(null, field(page).getAttribute("aria-activedescendant"));
            assertEquals(List.of(), look.violations());

            page.keyboard().press("ArrowDown");
            assertThat(field(page))
                    .hasAttribute("aria-activedescendant", options(page).first().getAttribute("id"));
            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#q-list [aria-selected=true]")).hasCount(1);
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#q-list [aria-selected=true]")).hasCount(0);
            page.keyboard().press("ArrowUp");
            assertThat(options(page).last()).hasAttribute("aria-selected", "true");
            assertEquals(List.of(), look.violations());
            assertThat(field(page)).isFocused();
            assertThat(field(page)).hasValue("rent allow");

            page.keyboard().press("Escape");
            assertThat(field(page)).hasAttribute("aria-expanded", "false");
            assertThat(page.locator("#q-list")).isHidden();
            assertThat(field(page)).hasValue("rent allow");

            page.keyboard().press("ArrowDown");
            assertThat(field(page)).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            assertThat(options(page).first()).hasText("Rent allowance");
            page.keyboard().press("Enter");
            page.waitForURL("**/en/housing/**");
            assertEquals(List.of(), look.cookies());
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    void enter_withoutAChoice_searches() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/nl/"));
            type(page, "huurt");
            page.keyboard().press("Enter");
            page.waitForURL("**/nl/zoeken?q=huurt");
        }
    }

    @Test
    void suggestions_leaveWithTheFocus_andAreGoneWhereNothingBeginsSo() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/"));
            type(page, "depo");
            page.keyboard().press("Tab");
            assertThat(page.locator("#q-list")).isHidden();
            field(page).fill("xqzv");
            page.waitForResponse("**/api/v1/suggest**", () -> field(page).press("k"));
            assertThat(field(page)).hasAttribute("aria-expanded", "false");
        }
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, DARK"})
    void suggestions_onAnyScreen_fitAndOpenByPointer(int width, ColorScheme colours) {
        try (Look look = Look.at(width, colours, "localhost")) {
            Page page = look.open(portal.at("/nl/zoeken?q=fiets"));
            field(page).fill("");
            type(page, "huur");
            assertFalse(look.scrollsSideways());
            assertTrue(options(page).first().boundingBox().height >= 24);
            assertEquals(List.of(), look.violations());
            String text = options(page).first().textContent();
            options(page).first().click();
            page.waitForURL(address -> !address.contains("/zoeken"));
            assertThat(page.locator("main")).containsText(text);
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    void suggestions_inTheHeader_workAsTheyDoBelow() {
        try (Look look = Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/about"));
            page.locator("#bar-q").pressSequentially("rent");
            assertThat(page.locator("#bar-q")).hasAttribute("aria-expanded", "true");
            assertFalse(look.scrollsSideways());
            assertEquals(List.of(), look.violations());
        }
    }

    @Test
    void search_withoutScripts_isASearch() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/en/"));
            assertEquals(null, field(page).getAttribute("role"));
            field(page).fill("deposit");
            field(page).press("Enter");
            page.waitForURL("**/en/search?q=deposit");
            assertThat(page.locator(".hits li").first()).isVisible();
        }
    }
}
