package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.util.List;
import nl.sleutel.web.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as a browser reads them. */
public final class Pages {

    private Pages() {}

    /** What stands before absolute addresses while no public address is set. */
    public static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    public static Document at(String path) {
        return at(path, 200);
    }

    public static Document at(String path, int status) {
        Http.Got got = Http.get(path);
        assertEquals(status, got.status(), path);
        return Jsoup.parse(got.text(), "http://localhost" + path);
    }

    /** The addresses of one kind of link in the head, such as {@code canonical}. */
    public static List<String> links(Document page, String css) {
        return page.head().select("link" + css).eachAttr("href");
    }
}
