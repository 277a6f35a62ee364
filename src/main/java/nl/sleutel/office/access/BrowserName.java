package nl.sleutel.office.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in a few words which browser asks, so that people recognise their own sessions. Words of the browser itself are
 * not kept.
 */
final class BrowserName {

    private record Known(String sign, String name) {}

    /** Many say that they are others as well: the first that fits counts. */
    private static final List<Known> BROWSERS = List.of(
            new Known("Edg", "Edge"),
            new Known("OPR/", "Opera"),
            new Known("SamsungBrowser", "Samsung Internet"),
            new Known("Firefox/", "Firefox"),
            new Known("FxiOS/", "Firefox"),
            new Known("CriOS/", "Chrome"),
            new Known("Chrome/", "Chrome"),
            new Known("Safari/", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("iPhone", "iPhone"),
            new Known("iPad", "iPad"),
            new Known("Android", "Android"),
            new Known("Windows", "Windows"),
            new Known("Mac OS X", "macOS"),
            new Known("CrOS", "ChromeOS"),
            new Known("Linux", "Linux"));

    private BrowserName() {}

    /** @param agent the {@code User-Agent}; null for none. Answers blank for one that says nothing known. */
    static String of(String agent) {
        String said = agent == null ? "" : agent;
        return Stream.of(first(BROWSERS, said), first(SYSTEMS, said))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(List<Known> all, String said) {
        return all.stream()
                .filter(known -> said.contains(known.sign()))
                .map(Known::name)
                .findFirst()
                .orElse("");
    }
}
