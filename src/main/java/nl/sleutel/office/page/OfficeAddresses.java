package nl.sleutel.office.page;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import org.jspecify.annotations.Nullable;

/** The addresses of the office. */
public final class OfficeAddresses {

    public static final String HOME = "/editor/";
    public static final String LOGIN = "/editor/login";

    /** Up to the end of the first segment, in whatever way its end is written. */
    private static final Pattern OFFICE = Pattern.compile("/+editor(?:$|[/;\\\\]|(?i:%2f|%3b|%5c))");

    private static final Pattern ENTRANCE = Pattern.compile("/editor/(?:login|forgotten|reset)/?");

    private OfficeAddresses() {}

    /**
     * Whether an address is one of the office.
     *
     * @param path without dots and doubled slashes; what stands in it escaped may be so still
     */
    public static boolean isOffice(String path) {
        return OFFICE.matcher(path).lookingAt();
    }

    /** Whether an address is one by which somebody comes in, so that nobody is asked for more. */
    public static boolean isEntrance(String path) {
        return ENTRANCE.matcher(path).matches();
    }

    /** What a request asked for, with its query, as it was sent. */
    public static String wanted(HttpServerRequest request) {
        return request.path() + (request.query() == null ? "" : "?" + request.query());
    }

    static String list(Kind kind) {
        return "/editor/entries/" + kind.folder();
    }

    public static String edit(EntryRef ref) {
        return "/editor/edit/" + ref;
    }

    public static String publish(EntryRef ref) {
        return "/editor/publish/" + ref;
    }

    public static String history(EntryRef ref) {
        return "/editor/history/" + ref;
    }

    public static String preview(EntryRef ref) {
        return "/editor/preview/" + ref;
    }

    /** Where to go after coming in: inside the office, and nowhere else. */
    public static String next(@Nullable String wanted) {
        if (wanted == null) {
            return HOME;
        }
        boolean ours = wanted.startsWith(HOME)
                && wanted.chars().allMatch(c -> c > 32 && c < 127 && c != '\\')
                && !wanted.contains("//")
                && !wanted.contains("/..");
        return ours ? wanted : HOME;
    }

    /** A page that stands before another one: after it, it goes on there. */
    public static String with(String before, String wanted) {
        String next = next(wanted);
        return next.equals(HOME) ? before : before + "?next=" + encoded(next);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
