package nl.sleutel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.sleutel.Shapes;
import org.junit.jupiter.api.Test;

/** That no text keeps those who look for addresses busy. */
class UrlsShapesTest {

    @Test
    void in_ofHostileShapes_ends() {
        Shapes.give(text -> {
            UrlFinder.in(text);
            UrlFinder.in("https://a.nl/" + text);
            UrlFinder.isSound("https://a.nl/" + text);
            UrlFinder.replaced(text, "https://a.nl/" + text, "https://b.nl/");
        });
    }

    @Test
    void replaced_anAddressWithBrackets_isThatOneAlone() {
        assertEquals(
                "https://b.nl/x, https://a.nl/(c)(d)e.",
                UrlFinder.replaced(
                        "https://a.nl/(c)(d), https://a.nl/(c)(d)e.", "https://a.nl/(c)(d)", "https://b.nl/x"));
    }
}
