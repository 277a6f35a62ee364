package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.web.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Goes to every page that can be reached from both homes, and looks at what stands there. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

    private final Map<String, Document> pages = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final List<String> links = new ArrayList<>();

    @BeforeEach
    void walk() {
        if (!pages.isEmpty()) {
            return;
        }
        Deque<String> next = new ArrayDeque<>(List.of("/en/", "/nl/"));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (statuses.containsKey(path)) {
                continue;
            }
            Http.Got got = Http.get(path);
            statuses.put(path, got.status());
            if (got.header("Content-Type")
                    .filter(type -> type.startsWith("text/html"))
                    .isPresent()) {
                Document page = Jsoup.parse(got.text());
                pages.put(path, page);
                for (String address : addresses(page)) {
                    links.add(path + " -> " + address);
                    next.add(address.replaceAll("#.*", ""));
                }
            }
        }
    }

    /**
     * Addresses of our own, absolute ones made short; filters of lists are followed one deep, as all of them together
     * are too many.
     */
    private static List<String> addresses(Document page) {
        List<String> found = new ArrayList<>();
        for (String name : List.of("href", "src", "action")) {
            for (Element element : page.select("[" + name + "]:not(a.facet)")) {
                String address = element.attr(name);
                if (address.startsWith("/") || address.startsWith(Pages.base() + "/")) {
                    found.add(address.replace(Pages.base(), ""));
                }
            }
        }
        Optional.ofNullable(page.selectFirst("meta[property=og:image]"))
                .ifPresent(image -> found.add(image.attr("content").replace(Pages.base(), "")));
        return found;
    }

    @Test
    void everyInternalLink_leadsSomewhere() {
        List<String> dead = links.stream()
                .filter(link -> statuses.get(link.replaceAll(".* -> ([^#]*).*", "$1")) != 200)
                .distinct()
                .toList();
        assertEquals(List.of(), dead);
        assertTrue(pages.size() > 60, pages.keySet()::toString);
    }

    @Test
    void everyLinkToAPlaceOnAPage_findsIt() {
        List<String> dead = new ArrayList<>();
        pages.forEach((path, page) -> page.select("a[href*=#]").forEach(link -> {
            String href = link.attr("href");
            Document target = href.startsWith("#") ? page : pages.get(href.replaceAll("#.*", ""));
            String id = href.replaceAll(".*#", "");
            if (target != null && !id.isEmpty() && target.getElementById(id) == null) {
                dead.add(path + " -> " + href);
            }
        }));
        assertEquals(List.of(), dead);
    }

    @Test
    void everyId_standsOnceOnItsPage() {
        pages.forEach((path, page) -> {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.stream().distinct().toList(), ids, path);
            page.select("[aria-labelledby], [for]").forEach(element -> {
                String id = element.attr("aria-labelledby") + element.attr("for");
                assertTrue(page.getElementById(id) != null, path + " has no #" + id);
            });
        });
    }

    /** The content security policy would block it. */
    @Test
    void noPage_holdsInlineStyleOrScript() {
        pages.forEach((path, page) -> {
            assertEquals(
                    0,
                    page.select("style, [style], script:not([type=application/ld+json]):not([src])")
                            .size(),
                    path);
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertTrue(
                            !attribute.getKey().startsWith("on")
                                    && !attribute
                                            .getValue()
                                            .strip()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("javascript:"),
                            path + " " + element);
                }
            }
        });
    }

    /** What readers load comes from this portal alone. */
    @Test
    void noPage_loadsFromAnotherSite() {
        pages.forEach((path, page) -> page.select("[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]")
                .forEach(element -> assertTrue(
                        (element.attr("src") + element.attr("href")).startsWith("/"), path + " " + element)));
    }

    @Test
    void everyPage_hasOneHeadingALanguageAndATitleOfItsOwn() {
        Map<String, String> titles = new HashMap<>();
        pages.forEach((path, page) -> {
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(path.substring(1, 3), page.selectFirst("html").attr("lang"), path);
            if (page.select("link[rel=canonical]").size() == 1 && !path.contains("/test-")) {
                String other = titles.put(path.substring(1, 3) + page.title(), path);
                assertEquals(null, other, "the title of " + path);
            }
        });
    }

    /** A key of the words, a fact's braces or an object's name that a reader would see. */
    @Test
    void noPage_showsWhatIsMeantForPrograms() {
        pages.forEach((path, page) -> {
            String text = page.text();
            assertTrue(
                    !text.contains("{fact:")
                            && !text.contains("{=")
                            && !text.contains("Optional[")
                            && !text.matches("(?s).*\\{\\d.*")
                            && !text.contains("[]")
                            && !text.contains("null"),
                    path);
        });
    }
}
