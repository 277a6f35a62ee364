package nl.sleutel.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Sitemap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public pages with their real content as the rules of WCAG 2.2 AA see them, as far as a program (axe) can. */
class AccessibilityIT {

    private final PortalProcess portal = SharedPortal.get();

    @Test
    void fault_planted_isFound() {
        try (Look look = Look.at(360, ColorScheme.LIGHT, "localhost")) {
            Page page = look.open(portal.at("/en/about"));
            page.evaluate("document.documentElement.removeAttribute('lang')");
            page.evaluate("document.querySelector('main p').style.cssText = 'color: #888; background: #999'");
            List<String> found = look.violations();
            assertEquals(2, found.size(), found::toString);
            assertTrue(found.stream().anyMatch(one -> one.startsWith("html-has-lang at <html")), found::toString);
            assertTrue(found.stream().anyMatch(one -> one.startsWith("color-contrast at <p")), found::toString);
        }
    }

    /**
     * Dutch pages in the dark on a telephone, English ones in the light on a desk: they share their templates. Every
     * article and every list; of the short pages that are all made alike every fourth, others in one language than in
     * the other.
     */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pages_areFreeOfViolationsCookiesAndOtherHosts(String language) {
        List<URI> all = Sitemap.of(portal).stream()
                .map(address -> portal.at(address.getRawPath()))
                .filter(page -> page.getPath().startsWith("/" + language + "/"))
                .toList();
        int first = language.equals("nl") ? 0 : 2;
        List<URI> inLanguage = IntStream.range(0, all.size())
                .filter(i -> !isAlike(all.get(i)) || i % 4 == first)
                .mapToObj(all::get)
                .toList();
        assertTrue(inLanguage.size() > 120, () -> inLanguage.size() + " pages");
        List<String> wrong = new ArrayList<>();
        try (Look look = language.equals("nl")
                ? Look.at(360, ColorScheme.DARK, "localhost")
                : Look.at(1280, ColorScheme.LIGHT, "localhost")) {
            for (URI page : inLanguage) {
                look.open(page);
                look.violations().forEach(violation -> wrong.add(page.getPath() + " " + violation));
            }
            assertEquals(List.of(), look.cookies());
            assertEquals(List.of(), look.troubles());
        }
        assertEquals(List.of(), wrong);
    }

    /** A term, an organisation or an event. */
    private static boolean isAlike(URI page) {
        return page.getPath().matches("/(en/(glossary|organisations|whats-on)|nl/(begrippen|organisaties|agenda))/.+");
    }

    @Test
    void eachKind_isFreeOfViolationsNarrowAndWideLightAndDark() {
        List<String> wrong = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Look look = Look.at(width, colours, "localhost")) {
                    for (String path : PageKinds.ALL) {
                        look.open(portal.at(path));
                        look.violations()
                                .forEach(violation -> wrong.add(width + " " + colours + " " + path + " " + violation));
                    }
                    assertEquals(List.of(), look.cookies());
                    assertEquals(List.of(), look.troubles());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachKind_fitsANarrowScreen() {
        List<String> wide = new ArrayList<>();
        try (Look look = Look.at(320, ColorScheme.LIGHT, "localhost")) {
            for (String path : PageKinds.ALL) {
                look.open(portal.at(path));
                if (look.scrollsSideways()) {
                    wide.add(path);
                }
            }
        }
        assertEquals(List.of(), wide);
    }
}
