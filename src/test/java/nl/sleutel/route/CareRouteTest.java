package nl.sleutel.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

class CareRouteTest {

    @Test
    void with_changedAndGoneSteps_holdsTheNewRoute() {
        CareRoute route = CareRoute.NONE.with(new Delta(RouteTexts.sound().all(), Set.of()));
        assertEquals("k1", route.start().orElseThrow().key());
        assertEquals(List.of(CareLine.DANGER, CareLine.MIND), route.lines());
        CareRoute less = route.with(new Delta(List.of(), Set.of(new EntryRef(Kind.STEP, "k5"))));
        assertEquals(
                List.of("k4"),
                less.answers(less.find("k3").orElseThrow()).stream()
                        .map(Step::key)
                        .toList());
        assertTrue(route.find("k5").isPresent());
    }

    @Test
    void with_deltaOfOtherKind_isTheSameRoute() {
        CareRoute route = RouteTexts.sound().route();
        assertSame(route, route.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "care.112")))));
    }

    @Test
    void danger_isTheDestinationOneTapFromTheStart() {
        assertEquals("k2", RouteTexts.sound().route().danger().orElseThrow().key());
    }

    @Test
    void on_line_isInTheOrderOfAReader() {
        assertEquals(
                List.of("k3", "k4", "k5"),
                RouteTexts.sound().route().on(CareLine.MIND).stream()
                        .map(Step::key)
                        .toList());
    }

    @Test
    void address_tellsNothingButTheKey() {
        CareRoute route = RouteTexts.sound().route();
        assertEquals("/en/care-route/k4", CareRoute.address(route.find("k4").orElseThrow(), Language.EN));
        assertEquals("/nl/zorgroutekaart/", CareRoute.address(route.start().orElseThrow(), Language.NL));
    }
}
