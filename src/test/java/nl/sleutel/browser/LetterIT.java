package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.start.PortalProcess;
import org.junit.jupiter.api.Test;

/** A letter is filled in where it stands, in both languages, and what is typed goes nowhere. */
class LetterIT {

    private static final String LETTER = "/en/letters/deposit-back";

    private final PortalProcess portal = SharedPortal.get();

    private static String mail(Page page) {
        String href = page.locator("[data-mail]").getAttribute("href");
        return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void typing_fillsInBothTexts_andIsSentNowhere() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at(LETTER));
            List<String> asked = new ArrayList<>();
            // The browser may come late for the icon of the page; nothing of ours asks for anything.
            page.onRequest(request -> Optional.of(request.url())
                    .filter(url -> !url.contains("/assets/icon."))
                    .ifPresent(asked::add));
            page.getByLabel("your name").fill("Noor <b>Bakker</b>");
            page.getByLabel("last day of the tenancy").fill("2027-01-31");
            page.getByLabel("your address now").fill("Rapenburg 1\nLeiden");
            page.keyboard().press("Enter");
            Locator pairs = page.locator(".letter .pair");
            assertTrue(pairs.first().locator("[lang=nl]").innerText().startsWith("Noor <b>Bakker</b>\nRapenburg 1"));
            assertEquals(
                    "31 januari 2027",
                    page.locator(".letter [lang=nl] [data-blank=end]").first().innerText());
            assertEquals(
                    "31 January 2027",
                    page.locator(".letter [lang=en] [data-blank=end]").first().innerText());
            assertTrue(mail(page).contains("Tot 31 januari 2027 huurde ik"), mail(page));
            assertEquals(List.of(), asked);
            assertEquals(LETTER, page.evaluate("location.pathname + location.search + location.hash"));
            assertEquals("0 0", page.evaluate("localStorage.length + ' ' + sessionStorage.length"));
            assertEquals(List.of(), look.violations());

            page.getByLabel("your name").fill("");
            assertTrue(pairs.first().locator("[lang=nl]").innerText().startsWith("[je naam]"));
            assertEquals(List.of(), look.cookies());
            assertEquals(List.of(), look.troubles());
        }
    }

    /** What is ticked is in the letter, and what is not is left out, of the e-mail and of the paper. */
    @Test
    void tick_leavesTheOtherReasonsOut() {
        try (Look look = Look.at(1280, ColorScheme.DARK, "localhost")) {
            Page page = look.open(portal.at(LETTER));
            Locator choices = page.locator(".choice input");
            assertTrue(mail(page).contains("[ ] De huur is"));
            choices.nth(1).check();
            assertFalse(mail(page).contains("[ ]"));
            assertTrue(mail(page).contains("\r\n\r\nDe huur is meer dan 30"), mail(page));
            assertFalse(mail(page).contains("De huur is meer dan 14"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.locator(".choice").nth(0).isVisible());
            assertTrue(page.locator(".choice [lang=nl]").nth(1).isVisible());
            assertFalse(page.locator("h1").isVisible());
            assertFalse(page.locator(".letter [lang=en]").first().isVisible());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.locator("#both").check();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.locator(".letter [lang=en]").first().isVisible());
        }
    }

    @Test
    void withoutScripts_isALetterToFillInByHand() {
        try (Look look = Look.withoutScripts("localhost")) {
            Page page = look.open(portal.at(LETTER));
            assertFalse(page.locator("#fill").isVisible());
            assertFalse(page.locator("[data-copy]").isVisible());
            assertTrue(page.locator("[data-mail]").isVisible());
            assertTrue(
                    page.locator(".letter [lang=nl] [data-blank=name]").first().isVisible());
            page.locator(".choice input").first().check();
            assertTrue(page.locator(".choice input").first().isChecked());
        }
    }
}
