package nl.sleutel.site.careroute;

import java.util.ArrayList;
import java.util.List;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.MapDrawing;
import nl.sleutel.route.RouteMap;

/** The care route's map as the template draws it. Immutable. */
public record RouteMapView(
        int width,
        int height,
        RouteMap.Box hub,
        String you,
        String about,
        List<Band> bands,
        List<Track> tracks,
        List<Stop> stops) {

    public record Band(String name, RouteMap.Box box) {}

    public record Track(String path, RouteLineStyle look) {}

    public record Row(int y, String text) {}

    public record Stop(
            String address, RouteLineStyle look, RouteMap.Stop place, int number, int textX, List<Row> rows) {}

    static RouteMapView of(CareRoute route, Language language, Resolver resolver) {
        Words words = Words.in(language);
        RouteMap map = MapDrawing.of(
                route,
                line -> words.of("route.line." + line.key()),
                step -> InlineText.plain(step.wording(language).station(), resolver));
        long lines = map.stops().stream().filter(RouteMap.Stop::entry).count();
        return new RouteMapView(
                map.width(),
                map.height(),
                map.hub(),
                words.of("route.map.you"),
                words.of("route.map.alt", lines),
                map.bands().stream()
                        .map(band -> new Band(
                                words.of("route.urgency." + band.urgency().key()), band.box()))
                        .toList(),
                map.tracks().stream()
                        .map(track -> new Track(track.path(), RouteLineStyle.of(track.line())))
                        .toList(),
                map.stops().stream().map(stop -> stop(stop, language)).toList());
    }

    private static Stop stop(RouteMap.Stop stop, Language language) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < stop.label().size(); i++) {
            rows.add(new Row(stop.baseline(i), stop.label().get(i)));
        }
        return new Stop(
                CareRoute.address(stop.step(), language),
                RouteLineStyle.of(stop.line()),
                stop,
                stop.line().number(),
                stop.entry() ? stop.at().x() + 52 : stop.at().x(),
                List.copyOf(rows));
    }
}
