package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCorrectionTest {

    /** Without the page that stands there: the address meant is among the candidates, with its slash or without. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/help-now.|/en/help-now",
                "/en/help-now/|/en/help-now",
                "/en/whats-on|/en/whats-on/",
                "/EN/Help-Now|/en/help-now",
                "/en/help-now)|/en/help-now",
                "/en/help-now).|/en/help-now",
                "/en/help-now»|/en/help-now",
                "/en/help-now**|/en/help-now",
                "/en/help-now\u200b|/en/help-now",
                "/en/help\u00ad-now|/en/help-now",
                "/en/help-now\u00a0|/en/help-now",
                "/en/help-now&nbsp;|/en/help-now",
                "/en/help-now&gt;|/en/help-now",
                "/en/help-now.html|/en/help-now",
                "/en/index.html|/en/",
                "/en/housing/index.php|/en/housing/",
                "//en//help-now|/en/help-now",
                "/en/help-now///|/en/help-now",
                "/en\\help-now|/en/help-now",
                "/en/help-now](https|/en/help-now",
                "/en/help-now and ask|/en/help-now",
                "/en/help-now\"|/en/help-now",
                "/\u2066en/help-now|/en/help-now",
                "/help-now|/en/help-now",
                "/hulp-nu/|/nl/hulp-nu",
                "/NL|/nl/",
                "/en/care-route/K7.|/en/care-route/k7",
                "/en/…|/en/"
            })
    void slip_leadsToWhatWasMeant(String path, String meant) {
        List<String> candidates = AddressCorrection.of(path);
        assertTrue(candidates.contains(meant), path + " → " + candidates);
        assertFalse(candidates.contains(path));
        assertTrue(candidates.size() <= 12);
    }

    @Test
    void endOfALine_thatWasCopied_isDropped() {
        assertEquals("/en/help-now", AddressCorrection.of("/en/help-now\r\n").get(0));
        assertEquals("/en/help-now", AddressCorrection.of("/en/help-\nnow").get(0));
    }

    /** A redirect must not lead to another host, whatever was asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "/./evil.example",
                "/ /evil.example"
            })
    void candidate_neverNamesAHost(String path) {
        AddressCorrection.of(path)
                .forEach(candidate -> assertFalse(candidate.startsWith("//") || candidate.contains("\\"), candidate));
    }

    @Test
    void address_tooLongForASlip_isLeftAlone() {
        assertEquals(List.of(), AddressCorrection.of("/en/" + "a.".repeat(500)));
    }
}
