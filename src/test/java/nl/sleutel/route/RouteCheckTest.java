package nl.sleutel.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.Test;

class RouteCheckTest {

    private static final Set<String> THERE =
            Set.of("facts/care.112", "organisations/huisarts", "articles/health/mental-health");

    private static List<String> problems(RouteTexts route) {
        return new RouteCheck(route.all(), ref -> THERE.contains(ref.toString()))
                .problems().stream().sorted().map(Problem::toString).toList();
    }

    @Test
    void problems_ofSoundRoute_areNone() {
        assertEquals(List.of(), problems(RouteTexts.sound()));
    }

    @Test
    void problems_ofNoRoute_areNone() {
        assertEquals(List.of(), problems(new RouteTexts()));
    }

    @Test
    void problems_ofCircle_tellThePath() {
        RouteTexts route = RouteTexts.sound()
                .step("k3", "kind: question\nline: mind\nanswers: [k4, k6]\n", 2)
                .step("k6", "kind: advice\nline: mind\nanswers: [k3]\n", 1)
                .step("k1", "kind: question\nstart: true\nanswers: [k2, k3, k5]\n", 3);
        assertEquals(List.of("route/k6/shared.yaml: circle: k1 → k3 → k6 → k3"), problems(route));
    }

    @Test
    void problems_ofDeadEnd_areTold() {
        RouteTexts route = RouteTexts.sound().step("k5", "kind: advice\nline: mind\n", 0);
        assertEquals(List.of("route/k5/shared.yaml: dead end: advice must lead on to another step"), problems(route));
    }

    @Test
    void problems_ofQuestionWithOneAnswer_areTold() {
        RouteTexts route = RouteTexts.sound()
                .step("k3", "kind: question\nline: mind\nanswers: [k4]\n", 1)
                .step("k1", "kind: question\nstart: true\nanswers: [k2, k3, k5]\n", 3);
        assertEquals(List.of("route/k3/shared.yaml: a question needs at least two answers"), problems(route));
    }

    @Test
    void problems_ofUnreachedStep_areTold() {
        RouteTexts route =
                RouteTexts.sound().step("k9", "kind: destination\nline: mind\norganisations: [huisarts]\n", 0);
        assertEquals(List.of("route/k9/shared.yaml: no answer leads to this step"), problems(route));
    }

    @Test
    void problems_ofAnswerToNowhere_areTold() {
        RouteTexts route = RouteTexts.sound().step("k3", "kind: question\nline: mind\nanswers: [k4, k5, k99]\n", 3);
        assertEquals(
                List.of("route/k3/shared.yaml: an answer leads to step 'k99', which does not exist"), problems(route));
    }

    @Test
    void problems_ofDestinationWithoutContact_areTold() {
        RouteTexts route = RouteTexts.sound().step("k5", "kind: destination\nline: mind\n", 0);
        assertEquals(
                List.of("route/k5/shared.yaml: nobody can be reached at this destination: name an organisation, "
                        + "or the fact of a telephone number"),
                problems(route));
    }

    @Test
    void problems_ofUnknownFactOrganisationAndPage_areTold() {
        RouteTexts route = RouteTexts.sound()
                .step(
                        "k5",
                        "kind: destination\nline: mind\norganisations: [nobody]\ntelephone: [care.none]\nrelated: "
                                + "[health/none]\n",
                        0);
        assertEquals(
                List.of(
                        "route/k5/shared.yaml: fact 'care.none' does not exist",
                        "route/k5/shared.yaml: organisation 'nobody' does not exist",
                        "route/k5/shared.yaml: page 'health/none' does not exist"),
                problems(route));
    }

    @Test
    void problems_whenDangerIsTwoTapsAway_areTold() {
        RouteTexts route = RouteTexts.sound()
                .step("k1", "kind: question\nstart: true\nanswers: [k3, k4]\n", 2)
                .step("k3", "kind: question\nline: mind\nanswers: [k2, k5]\n", 2);
        assertEquals(
                List.of("route/k1/shared.yaml: danger is not one tap away: an answer of the first step must lead "
                        + "to a destination on the line 'danger' with a telephone number"),
                problems(route));
    }

    @Test
    void problems_ofNumberTypedByHand_nameTheLine() {
        RouteTexts route = RouteTexts.sound()
                .step(
                        "k5",
                        "kind: destination\nline: mind\norganisations: [huisarts]\n",
                        0,
                        "Call.\n\nCall 0800-0113.");
        assertEquals(
                List.of(
                        "route/k5/en.md:6: a telephone number typed by hand: '0800-0113'; name a fact, or write "
                                + "{=0800-0113}",
                        "route/k5/nl.md:6: a telephone number typed by hand: '0800-0113'; name a fact, or write "
                                + "{=0800-0113}"),
                problems(route));
    }

    @Test
    void problems_ofFactInOneLanguageOnly_areTold() {
        RouteTexts route = RouteTexts.sound().part("k5", PartName.NL, "---\ntitle: Titel\n---\nBel {fact:care.112}.\n");
        assertEquals(
                List.of("route/k5/en.md: the fact 'care.112' stands in nl.md and not here: both languages tell "
                        + "the same facts"),
                problems(route));
    }
}
