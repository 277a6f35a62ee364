package nl.sleutel.route;

import java.util.List;

/**
 * The care route drawn as a metro map, in the units of a drawing whose corner is at the top left. Immutable;
 * {@link MapDrawing} makes it.
 *
 * @param hub where the lines begin: 'You'
 */
public record RouteMap(int width, int height, Box hub, List<Band> bands, List<Track> tracks, List<Stop> stops) {

    public record Point(int x, int y) {}

    public record Box(int x, int y, int width, int height) {

        public boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        public int middle() {
            return x + width / 2;
        }
    }

    /** The lines of one urgency. */
    public record Band(Urgency urgency, Box box) {}

    /** A piece of a line: straight from point to point, each time either across or down. */
    public record Track(CareLine line, List<Point> points) {

        private static final int ROUND = 12;

        /** As the {@code d} of an SVG path, with round corners. */
        public String path() {
            StringBuilder path = new StringBuilder(
                    "M" + points.get(0).x() + " " + points.get(0).y());
            for (int i = 1; i < points.size() - 1; i++) {
                Point corner = points.get(i);
                Point before = towards(corner, points.get(i - 1));
                Point after = towards(corner, points.get(i + 1));
                path.append("L")
                        .append(before.x())
                        .append(" ")
                        .append(before.y())
                        .append("Q")
                        .append(corner.x())
                        .append(" ")
                        .append(corner.y())
                        .append(" ")
                        .append(after.x())
                        .append(" ")
                        .append(after.y());
            }
            Point last = points.get(points.size() - 1);
            return path.append("L")
                    .append(last.x())
                    .append(" ")
                    .append(last.y())
                    .toString();
        }

        private static Point towards(Point from, Point to) {
            int across = Integer.compare(to.x(), from.x()) * Math.min(ROUND, Math.abs(to.x() - from.x()) / 2);
            int down = Integer.compare(to.y(), from.y()) * Math.min(ROUND, Math.abs(to.y() - from.y()) / 2);
            return new Point(from.x() + across, from.y() + down);
        }
    }

    /**
     * A step where it stands on the map; one that several lines reach stands on each of them.
     *
     * @param entry whether it is the head of a line, drawn as a sign with the line's name
     * @param transfer whether it is on more than one line
     * @param label its name, line by line
     * @param box what the name takes: for a head the whole sign
     */
    public record Stop(
            Step step, CareLine line, Point at, boolean entry, boolean transfer, List<String> label, Box box) {

        /** The height at which a line of the name is written. */
        public int baseline(int index) {
            int top = entry ? at.y() - label.size() * MapText.LINE_HEIGHT / 2 : box.y();
            return top + index * MapText.LINE_HEIGHT + MapText.LINE_HEIGHT - 5;
        }
    }
}
