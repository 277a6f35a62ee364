package nl.sleutel.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import org.jspecify.annotations.Nullable;

/** The addresses of the office. */
final class Places {

    static final String HOME = "/editor/";
    static final String LOGIN = "/editor/login";

    private Places() {}

    static String list(Kind kind) {
        return "/editor/entries/" + kind.folder();
    }

    static String edit(EntryRef ref) {
        return "/editor/edit/" + ref;
    }

    static String publish(EntryRef ref) {
        return "/editor/publish/" + ref;
    }

    static String history(EntryRef ref) {
        return "/editor/history/" + ref;
    }

    static String preview(EntryRef ref) {
        return "/editor/preview/" + ref;
    }

    /** Where to go after coming in: inside the office, and nowhere else. */
    static String next(@Nullable String wanted) {
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
    static String with(String before, String wanted) {
        String next = next(wanted);
        return next.equals(HOME) ? before : before + "?next=" + encoded(next);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
