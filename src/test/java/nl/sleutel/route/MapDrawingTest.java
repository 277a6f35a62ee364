package nl.sleutel.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.language.Language;
import nl.sleutel.route.RouteMap.Box;
import nl.sleutel.route.RouteMap.Point;
import nl.sleutel.route.RouteMap.Stop;
import nl.sleutel.route.RouteMap.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws routes made at random, of all sizes, and looks at the drawing as a reader does: nothing crosses, covers or
 * falls off.
 */
class MapDrawingTest {

    private static final String[] WORDS = {
        "huisarts",
        "GP",
        "Centrum",
        "Seksueel",
        "Geweld",
        "out-of-hours",
        "in",
        "de",
        "arbeidsongeschiktheidsverzekering",
        "Leiden"
    };

    private final List<Step> made = new ArrayList<>();

    private static RouteMap map(CareRoute route) {
        return MapDrawing.of(
                route,
                careLine -> "Line " + careLine.key() + " with a long name",
                step -> step.wording(Language.EN).station());
    }

    private CareRoute random(Random random) {
        made.clear();
        int lines = 1 + random.nextInt(CareLine.values().length);
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            heads.add(grow(random, CareLine.values()[i], 0));
        }
        made.add(step("k0", null, heads, Step.Type.QUESTION, "You"));
        return CareRoute.of(made);
    }

    /** A step and all below it; now and then an answer leads to a step that another line has already. */
    private String grow(Random random, CareLine careLine, int depth) {
        String key = "k" + (made.size() + 1 + depth * 1000 + careLine.ordinal() * 100_000);
        if (depth > 2 || random.nextInt(3) == 0) {
            made.add(step(key, careLine, List.of(), Step.Type.DESTINATION, label(random)));
            return key;
        }
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            boolean known = !made.isEmpty() && random.nextInt(5) == 0;
            String answer = known ? made.get(random.nextInt(made.size())).key() : grow(random, careLine, depth + 1);
            if (!answers.contains(answer)) {
                answers.add(answer);
            }
        }
        made.add(step(key, careLine, answers, Step.Type.QUESTION, label(random)));
        return key;
    }

    private static String label(Random random) {
        return random.ints(1 + random.nextInt(4), 0, WORDS.length)
                .mapToObj(i -> WORDS[i])
                .collect(Collectors.joining(" "));
    }

    private static Step step(String key, CareLine careLine, List<String> answers, Step.Type type, String label) {
        Step.Wording words = new Step.Wording(label, label, answers, List.of(), "", 1);
        return new Step(
                key,
                type,
                Optional.ofNullable(careLine),
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(Language.EN, words, Language.NL, words));
    }

    /** What a stop takes: its name, and the ring over it. */
    private static List<Box> boxes(Stop stop) {
        return stop.entry()
                ? List.of(stop.box())
                : List.of(stop.box(), new Box(stop.at().x() - 11, stop.at().y() - 11, 22, 22));
    }

    private static List<Box> segments(Track track, int half) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 1; i < track.points().size(); i++) {
            Point a = track.points().get(i - 1);
            Point b = track.points().get(i);
            assertTrue(a.x() == b.x() || a.y() == b.y(), "a piece of a line is neither across nor down");
            boxes.add(new Box(
                    Math.min(a.x(), b.x()) - half,
                    Math.min(a.y(), b.y()) - half,
                    Math.abs(a.x() - b.x()) + 2 * half,
                    Math.abs(a.y() - b.y()) + 2 * half));
        }
        return boxes;
    }

    private void look(RouteMap map) {
        for (int i = 0; i < map.stops().size(); i++) {
            Stop one = map.stops().get(i);
            for (Box box : boxes(one)) {
                assertTrue(
                        box.x() >= 0
                                && box.y() >= 0
                                && box.x() + box.width() <= map.width()
                                && box.y() + box.height() <= map.height(),
                        () -> "off the map: " + one);
            }
            for (int j = i + 1; j < map.stops().size(); j++) {
                Stop other = map.stops().get(j);
                boxes(one)
                        .forEach(a -> boxes(other)
                                .forEach(
                                        b -> assertFalse(a.meets(b), () -> "stops collide: " + one + " and " + other)));
            }
        }
        for (Track track : map.tracks()) {
            for (Track other : map.tracks()) {
                if (track.line() != other.line()) {
                    segments(track, 3)
                            .forEach(a -> segments(other, 3)
                                    .forEach(b ->
                                            assertFalse(a.meets(b), () -> "lines cross: " + track + " and " + other)));
                }
            }
            for (Stop stop : map.stops()) {
                if (!stop.entry()) {
                    segments(track, 4)
                            .forEach(piece -> assertFalse(
                                    piece.meets(stop.box()),
                                    () -> "a line runs through a name: " + track + " and " + stop));
                } else if (stop.line() != track.line()) {
                    segments(track, 4)
                            .forEach(piece -> assertFalse(
                                    piece.meets(stop.box()),
                                    () -> "a line runs through the sign of another: " + track + " and " + stop));
                }
            }
        }
    }

    private static boolean lies(Stop stop, Track track) {
        return track.line() == stop.line()
                && segments(track, 1).stream()
                        .anyMatch(piece ->
                                piece.meets(new Box(stop.at().x() - 1, stop.at().y() - 1, 2, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void of_routesAtRandom_nothingCrossesOrCollides(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            CareRoute route = random(random);
            RouteMap map = map(route);
            look(map);
            Set<Step> shown = map.stops().stream().map(Stop::step).collect(Collectors.toCollection(HashSet::new));
            Set<Step> all = new HashSet<>(route.inOrder());
            all.remove(route.start().orElseThrow());
            assertEquals(all, shown);
            map.stops()
                    .forEach(stop -> assertTrue(
                            map.tracks().stream().anyMatch(track -> lies(stop, track)), () -> "on no line: " + stop));
        }
    }

    @Test
    void of_stepOnTwoLines_isTransferOnBoth() {
        CareRoute route = RouteTexts.sound()
                .step("k1", "kind: question\nstart: true\nanswers: [k2, k3, k6]\n", 3)
                .step("k6", "kind: question\nline: money\nanswers: [k4, k2]\n", 2)
                .route();
        RouteMap map = map(route);
        List<Stop> doctor = map.stops().stream()
                .filter(stop -> stop.step().key().equals("k4"))
                .toList();
        assertEquals(
                List.of(CareLine.MIND, CareLine.MONEY),
                doctor.stream().map(Stop::line).toList());
        assertTrue(doctor.stream().allMatch(Stop::transfer));
        assertFalse(map.stops().stream()
                .filter(stop -> stop.step().key().equals("k5"))
                .findFirst()
                .orElseThrow()
                .transfer());
    }

    @Test
    void of_noRoute_isEmpty() {
        assertEquals(List.of(), map(CareRoute.NONE).stops());
    }
}
