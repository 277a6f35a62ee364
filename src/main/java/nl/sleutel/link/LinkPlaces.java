package nl.sleutel.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;

/** Where addresses of other sites stand in what readers see. Immutable. */
public record LinkPlaces(Map<String, List<LinkPlace>> byUrl) {

    /** @param line in its file, from 1 */
    public record LinkPlace(EntryRef ref, PartName part, int line) {}

    public static LinkPlaces of(Edition edition) {
        Map<String, List<LinkPlace>> places = new TreeMap<>();
        edition.refs().stream()
                .sorted()
                .flatMap(ref -> edition.texts(ref).stream())
                .forEach(entry -> entry.texts()
                        .forEach((part, text) -> UrlFinder.in(text)
                                .forEach(found -> places.computeIfAbsent(found.url(), url -> new ArrayList<>())
                                        .add(new LinkPlace(entry.ref(), part, found.line())))));
        return new LinkPlaces(places);
    }
}
