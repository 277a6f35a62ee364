package nl.sleutel.start;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The public pages, as the portal tells them to search engines. */
public final class Sitemap {

    private Sitemap() {}

    public static List<URI> of(PortalProcess portal) {
        return Jsoup.parse(portal.get("/sitemap.xml").body(), Parser.xmlParser()).select("url > loc").stream()
                .map(place -> URI.create(place.text()))
                .toList();
    }
}
