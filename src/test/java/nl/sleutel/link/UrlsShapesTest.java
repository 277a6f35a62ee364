package nl.sleutel.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.sleutel.Shapes;
import org.junit.jupiter.api.Test;

/** That no text keeps those who look for addresses busy. */
class UrlsShapesTest {

    @Test
    void in_ofHostileShapes_ends() {
        Shapes.give(text -> {
            Urls.in(text);
            Urls.in("https://a.nl/" + text);
            Urls.isSound("https://a.nl/" + text);
            Urls.replaced(text, "https://a.nl/" + text, "https://b.nl/");
        });
    }

    @Test
    void replaced_anAddressWithBrackets_isThatOneAlone() {
        assertEquals(
                "https://b.nl/x, https://a.nl/(c)(d)e.",
                Urls.replaced("https://a.nl/(c)(d), https://a.nl/(c)(d)e.", "https://a.nl/(c)(d)", "https://b.nl/x"));
    }
}
