package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.Step;
import nl.sleutel.route.StepReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The care route that comes with the portal: what must be found on it at night, in few taps. */
class CareRouteContentTest {

    private static final String PANIC = "k26";

    private static CareRoute route() throws Exception {
        return CareRoute.of(ContentFolder.read(Path.of("content")).entries().stream()
                .filter(texts -> texts.ref().kind() == Kind.STEP)
                .map(texts -> StepReader.read(texts).value().orElseThrow())
                .toList());
    }

    /**
     * Tonight, talking, the body, a friend, feeling bad for a while: whoever comes in there finds the step for panic at
     * once.
     */
    @ParameterizedTest
    @ValueSource(strings = {"k3", "k4", "k6", "k8", "k9"})
    void panic_isTwoTapsFromTheFirstStep(String from) throws Exception {
        CareRoute route = route();
        assertTrue(route.start().orElseThrow().answers().contains(from));
        assertTrue(route.find(from).orElseThrow().answers().contains(PANIC), from);
        for (Language language : Language.values()) {
            String word = language == Language.NL ? "panie" : "panic";
            assertTrue(
                    route.choices(route.find(from).orElseThrow(), language).stream()
                            .anyMatch(choice -> choice.next().key().equals(PANIC)
                                    && choice.words().contains(word)),
                    from + " in " + language);
        }
    }

    /** Every answer leads to somebody: no more questions on the way. */
    @Test
    void panic_leadsOnlyToSomebodyToReach() throws Exception {
        CareRoute route = route();
        List<Step> next = route.answers(route.find(PANIC).orElseThrow());
        assertEquals(
                List.of("k2", "k23", "k20", "k21", "k22", "k60"),
                next.stream().map(Step::key).toList());
        assertTrue(next.stream().allMatch(Step::isDestination));
    }
}
