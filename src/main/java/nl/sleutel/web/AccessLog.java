package nl.sleutel.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line a request: what was asked and how it went. Never who asked, never the query, never a step of the care route.
 */
@ApplicationScoped
public class AccessLog {

    private static final Logger LOG = Logger.getLogger("sleutel.access");
    private static final Pattern CARE_ROUTE = Pattern.compile("^/+(en/care-route|nl/zorgroutekaart)/.+");
    private static final int LONGEST_PATH = 200;
    /** Set on requests that have their line coming: one that is passed on inside comes by twice. */
    private static final String WATCHED = AccessLog.class.getName();

    public void watch(RoutingContext context) {
        if (!LOG.isInfoEnabled() || context.get(WATCHED) != null) {
            return;
        }
        context.put(WATCHED, true);
        long start = System.nanoTime();
        String path = context.request().path();
        context.addEndHandler(end -> LOG.info(context.request().method() + " " + path(path) + " "
                + context.response().getStatusCode() + " " + context.response().bytesWritten() + " bytes "
                + (System.nanoTime() - start) / 1000 + " us"));
    }

    /** Whether it is shown as it is: nothing that can't be printed, nothing that may stand for another letter. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x21 || c > 0x7e || c == '%') {
                return false;
            }
        }
        return true;
    }

    /**
     * The address as the pages see it, so that no way of writing it names a step; one that can't be read is no page's.
     */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    public static String path(String path) {
        if (path != null
                && path.length() <= LONGEST_PATH
                && isPlain(path)
                && !path.contains("care-route")
                && !path.contains("zorgroutekaart")) {
            return path;
        }
        String readable = path == null ? "" : path.replaceAll("[^\\x21-\\x7e]", "?");
        String shown = CARE_ROUTE.matcher(decoded(readable)).matches()
                ? CARE_ROUTE.matcher(decoded(readable)).replaceFirst("/$1/*")
                : readable;
        return shown.length() > LONGEST_PATH ? shown.substring(0, LONGEST_PATH) + "…" : shown;
    }
}
