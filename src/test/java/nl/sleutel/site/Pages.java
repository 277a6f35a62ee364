package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.util.List;
import nl.sleutel.web.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages as a browser reads them. */
final class Pages {

    private Pages() {}

    /** What stands before absolute addresses while no public address is set. */
    static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    static Document at(String path) {
        return at(path, 200);
    }

    static Document at(String path, int status) {
        Http.Got got = Http.get(path);
        assertEquals(status, got.status(), path);
        return Jsoup.parse(got.text(), "http://localhost" + path);
    }

    /** The addresses of one kind of link in the head, such as {@code canonical}. */
    static List<String> links(Document page, String css) {
        return page.head().select("link" + css).eachAttr("href");
    }
}
