package nl.sleutel.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.route.RouteMap.Box;
import nl.sleutel.route.RouteMap.Point;
import nl.sleutel.route.RouteMap.Stop;
import nl.sleutel.route.RouteMap.Track;
import org.jspecify.annotations.Nullable;

/**
 * Lays the care route out as a metro map, with no place set by hand. The lines run down beside each other from 'You'
 * and leave one by one, the first to leave being the outermost: so none crosses another. A line's destinations stand on
 * it one after the other; a question within it has a row of its own below, reached in the gap before the next column,
 * where no name is written. For one drawing, by one thread.
 */
public final class MapDrawing {

    private static final int EDGE = 24;
    private static final int LANE = 11;
    private static final int SIGN = 216;
    private static final int COLUMN = 142;
    private static final int LABEL = COLUMN - 14;
    private static final int MOST_COLUMNS = 5;
    private static final int HEADING = 42;
    private static final int UNDER = 18;
    private static final int HALF_SIGN = 26;

    private final CareRoute route;
    private final Function<CareLine, String> names;
    private final Function<Step, String> labels;
    private final List<Step> heads;
    private final Set<Step> expanded = new HashSet<>();
    private final Map<Step, Set<Integer>> linesOf = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param from the row whose stop it branches off; null for the head of a line */
    private record Row(int head, @Nullable Row from, int column, List<Step> steps) {}

    private MapDrawing(CareRoute route, Step start, Function<CareLine, String> names, Function<Step, String> labels) {
        this.route = route;
        this.names = names;
        this.labels = labels;
        this.heads = route.answers(start).stream()
                .filter(step -> step.line().isPresent())
                .toList();
    }

    /**
     * The map of a route, with the names of lines and steps in the reader's language; empty of lines when the route has
     * no start.
     */
    public static RouteMap of(CareRoute route, Function<CareLine, String> names, Function<Step, String> labels) {
        return route.start()
                .map(start -> new MapDrawing(route, start, names, labels).draw())
                .orElseGet(() -> new RouteMap(0, 0, new Box(0, 0, 0, 0), List.of(), List.of(), List.of()));
    }

    private RouteMap draw() {
        for (int head = 0; head < heads.size(); head++) {
            Step step = heads.get(head);
            Row row = new Row(head, null, 0, new ArrayList<>());
            rows.add(row);
            if (step.isDestination()) {
                put(row, step);
            } else {
                expanded.add(step);
                grow(row, step, 0);
            }
        }
        return new Placing().map();
    }

    /** Puts what a question leads to on its row, as long as there is room, and the rest on rows below it. */
    private void grow(Row row, Step question, int column) {
        List<Step> open = route.answers(question).stream()
                .filter(step -> !step.isDestination() && !expanded.contains(step))
                .toList();
        expanded.addAll(open);
        Row current = row;
        for (Step step : route.answers(question)) {
            if (open.contains(step)) {
                continue;
            }
            if (current.column() + current.steps().size() >= Math.max(MOST_COLUMNS, column + 2)) {
                current = new Row(row.head(), row, column, new ArrayList<>());
                rows.add(current);
            }
            put(current, step);
        }
        for (Step step : open) {
            Row branch = new Row(row.head(), row, column, new ArrayList<>());
            rows.add(branch);
            put(branch, step);
            grow(branch, step, column + 1);
        }
    }

    private void put(Row row, Step step) {
        row.steps().add(step);
        linesOf.computeIfAbsent(step, key -> new HashSet<>()).add(row.head());
    }

    /** Turns rows and columns into places. */
    private final class Placing {

        private final int signs = EDGE + heads.size() * LANE + 28;
        private final int first = signs + SIGN + 34;
        private final IdentityHashMap<Row, Integer> heights = new IdentityHashMap<>();
        private final List<Track> tracks = new ArrayList<>();
        private final List<Stop> stops = new ArrayList<>();
        private final List<RouteMap.Band> bands = new ArrayList<>();
        private int bottom = EDGE + 44;

        RouteMap map() {
            int columns = rows.stream()
                    .mapToInt(row -> row.column() + row.steps().size())
                    .max()
                    .orElse(1);
            int width = first + columns * COLUMN + EDGE;
            Urgency urgency = null;
            int bandTop = 0;
            for (Row row : rows) {
                Urgency next = heads.get(row.head()).line().orElseThrow().urgency();
                if (next != urgency) {
                    band(urgency, bandTop, width);
                    urgency = next;
                    bandTop = bottom;
                    bottom += HEADING;
                }
                row(row);
            }
            band(urgency, bandTop, width);
            int lanes = heads.size() * LANE;
            return new RouteMap(
                    width,
                    bottom + EDGE / 2,
                    new Box(EDGE - 8, EDGE - 8, Math.max(lanes, 40) + 16, 40),
                    List.copyOf(bands),
                    List.copyOf(tracks),
                    List.copyOf(stops));
        }

        private void band(@Nullable Urgency urgency, int top, int width) {
            if (urgency != null) {
                bands.add(new RouteMap.Band(
                        urgency, new Box(signs - 16, top + 4, width - signs + 16 - EDGE / 2, bottom - top - 4)));
            }
        }

        private void row(Row row) {
            List<List<String>> texts = row.steps().stream()
                    .map(step -> MapText.lines(labels.apply(step), LABEL))
                    .toList();
            CareLine careLine = heads.get(row.head()).line().orElseThrow();
            List<String> name = MapText.lines(names.apply(careLine), SIGN - 62);
            int half = row.from() == null
                    ? Math.max(HALF_SIGN - 4, name.size() * MapText.LINE_HEIGHT / 2 + 4)
                    : HALF_SIGN - 4;
            int y = bottom + half + 4;
            heights.put(row, y);
            int gap = x(row.column()) - COLUMN / 2;
            int last =
                    row.steps().isEmpty() ? gap : x(row.column() + row.steps().size() - 1);
            if (row.from() == null) {
                stops.add(new Stop(
                        heads.get(row.head()),
                        careLine,
                        new Point(signs, y),
                        true,
                        false,
                        name,
                        new Box(signs, y - half, SIGN, 2 * half)));
                tracks.add(new Track(
                        careLine,
                        List.of(
                                new Point(lane(row.head()), EDGE + 12),
                                new Point(lane(row.head()), y),
                                new Point(last, y))));
            } else {
                int from = Objects.requireNonNull(heights.get(row.from()));
                tracks.add(new Track(
                        careLine,
                        List.of(
                                new Point(gap - 20, from),
                                new Point(gap, from),
                                new Point(gap, y),
                                new Point(last, y))));
            }
            for (int i = 0; i < row.steps().size(); i++) {
                Step step = row.steps().get(i);
                int x = x(row.column() + i);
                boolean transfer = linesOf.getOrDefault(step, Set.of()).size() > 1;
                stops.add(new Stop(
                        step, careLine, new Point(x, y), false, transfer, texts.get(i), under(x, y, texts.get(i))));
            }
            int most = texts.stream().mapToInt(List::size).max().orElse(1);
            bottom = y + UNDER + Math.max(most * MapText.LINE_HEIGHT, half - UNDER) + 12;
        }

        private Box under(int x, int y, List<String> text) {
            int width = text.stream().mapToInt(MapText::width).max().orElse(0);
            return new Box(x - width / 2, y + UNDER, width, text.size() * MapText.LINE_HEIGHT);
        }

        private int lane(int head) {
            return EDGE + (heads.size() - 1 - head) * LANE + LANE / 2;
        }

        private int x(int column) {
            return first + COLUMN / 2 + column * COLUMN;
        }
    }
}
