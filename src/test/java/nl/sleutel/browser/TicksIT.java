package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import nl.sleutel.start.PortalProcess;
import org.junit.jupiter.api.Test;

/** What a reader ticks on a checklist stays in that reader's browser, and goes nowhere else. */
class TicksIT {

    private final PortalProcess portal = SharedPortal.get();

    @Test
    void tick_staysInThisBrowserAlone() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost");
                Look other = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/journey/arriving"));
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().contains("/assets/icon")) {
                    asked.add(request.url());
                }
            });
            Locator first = page.locator(".todo input").first();
            assertTrue(first.getAttribute("aria-label").startsWith("Done: "));
            first.focus();
            page.keyboard().press("Space");
            assertTrue(first.isChecked());
            assertEquals(List.of(), asked);
            assertEquals(List.of(), look.violations());

            // The Dutch list is about the same things.
            page.navigate(portal.at("/nl/route/aankomst").toString());
            assertTrue(page.locator(".todo input").first().isChecked());
            assertEquals(1, page.locator(".todo input:checked").count());
            assertEquals(
                    0,
                    other.open(portal.at("/en/journey/arriving"))
                            .locator(".todo input:checked")
                            .count());

            page.locator("#ticks button").click();
            assertFalse(page.locator(".todo input").first().isChecked());
            assertEquals("null", String.valueOf(page.evaluate("localStorage.getItem('sleutel.ticks')")));
            assertEquals(List.of(), look.cookies());
            assertEquals(List.of(), look.troubles());
        }
    }

    @Test
    void list_withoutScripts_isAListWithoutTicks() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at("/en/journey/arriving"));
            assertTrue(page.locator(".todo li").count() > 3);
            assertEquals(0, page.locator(".todo input").count());
            assertFalse(page.locator("#ticks").isVisible());
        }
    }
}
