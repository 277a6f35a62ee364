package nl.sleutel.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapTextTest {

    @Test
    void lines_breakBetweenWords() {
        assertEquals(
                List.of("Confidential", "counsellor,", "university"),
                MapText.lines("Confidential counsellor, university", 100));
    }

    @Test
    void lines_ofLongWord_breakAtTheSoftHyphen() {
        assertEquals(List.of("113 Zelfmoord-", "preventie"), MapText.lines("113 Zelfmoord\u00ADpreventie", 128));
        assertEquals(List.of("Zelfmoordpreventie"), MapText.lines("Zelfmoord\u00ADpreventie", 300));
    }

    @Test
    void lines_ofAnyText_fit() {
        assertTrue(MapText.lines("Arbeidsongeschiktheidsverzekering in een woord", 90).stream()
                .allMatch(line -> MapText.width(line) <= 90));
    }
}
