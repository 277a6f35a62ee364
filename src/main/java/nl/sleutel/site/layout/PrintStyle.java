package nl.sleutel.site.layout;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import nl.sleutel.web.SiteAddress;
import nl.sleutel.web.cache.Answer;

/**
 * The one rule of style that depends on where the portal stands: what is printed before the address of a link on the
 * site. A style that is the same everywhere can't know it, and a style within the page is not allowed. Its address
 * changes with it, so that browsers may keep it.
 */
@Singleton
public class PrintStyle {

    private final SiteAddress site;

    public PrintStyle(SiteAddress site) {
        this.site = site;
    }

    /** The style, if this is its address. */
    public Optional<Answer> at(String path) {
        String base = site.base();
        return path.equals(address(base))
                ? Optional.of(Answer.immutableFile("text/css; charset=utf-8", rule(base)))
                : Optional.empty();
    }

    /** @param base the site's own address without a slash at its end */
    public static String address(String base) {
        CRC32 sum = new CRC32();
        sum.update(rule(base));
        return "/assets/print." + Long.toHexString(sum.getValue()) + ".css";
    }

    /** An address holds neither a quote nor a backslash: it was read as a URI. */
    private static byte[] rule(String base) {
        return (":root{--site:\"" + base + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
