package nl.sleutel.site.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.sleutel.article.outline.TopicOutline;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.site.Pages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TopicPageTest {

    @Inject
    Editor editor;

    /** Without those that other tests make. */
    private static List<String> pages(Element page) {
        return page.select("ul.pages a.cover-link:not([href*=/test-])").eachAttr("href");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/housing/ | /en/housing/deposit-and-fees /en/housing/find-a-room",
                        "/nl/wonen/ | /nl/wonen/borg-en-kosten /nl/wonen/een-kamer-vinden",
                        "/en/housing/?phase=before | /en/housing/find-a-room",
                "/en/housing/?phase=leaving | /en/housing/deposit-and-fees",
                        "/en/housing/?audience=mbo | /en/housing/deposit-and-fees",
                        "/en/housing/?audience=international | /en/housing/deposit-and-fees /en/housing/find-a-room",
                "/en/housing/?audience=mbo&phase=before | ''", "/en/money/?audience=wo | ''",
                        "/en/housing/?phase=&audience= | /en/housing/deposit-and-fees /en/housing/find-a-room"
            })
    void topic_showsItsPagesInOrderThatFitTheChoice(String path, String addresses) {
        Document page = Pages.at(path);
        assertEquals(addresses.isEmpty() ? List.of() : List.of(addresses.split(" ")), pages(page));
        int count = page.select("ul.pages a.cover-link").size();
        assertTrue(
                page.selectFirst("[role=status]").text().matches(count == 0 ? "No pages.*" : count + " pag.*"),
                page.selectFirst("[role=status]").text());
    }

    /** The heading of each group and the pages below it. */
    private static List<String> groups(Document page) {
        return page.select("main section[aria-labelledby]").stream()
                .map(group -> group.selectFirst("h2").text() + " " + pages(group))
                .toList();
    }

    @Test
    void topic_withGroups_showsThemInTheirOrderAndTheRestLast() {
        EntryRef ref = TopicOutline.ref(Topic.HOUSING);
        assertEquals(List.of(), groups(Pages.at("/en/housing/")));
        editor.save(ref, PartName.SHARED, "groups:\n  - pages: [housing/no-room]\n  - pages: [housing/find-a-room]\n");
        editor.save(ref, PartName.NL, "---\nheadings: [Niets, Eerst]\n---\n");
        editor.save(ref, PartName.EN, "---\nheadings: [Nothing, First]\n---\n");
        editor.publish(ref, PartName.values());
        try {
            editor.awaitReaders();
            assertEquals(
                    List.of("First [/en/housing/find-a-room]", "More [/en/housing/deposit-and-fees]"),
                    groups(Pages.at("/en/housing/")));
            assertEquals(
                    List.of("Eerst [/nl/wonen/een-kamer-vinden]", "Verder [/nl/wonen/borg-en-kosten]"),
                    groups(Pages.at("/nl/wonen/")));
            assertEquals(List.of(), groups(Pages.at("/en/housing/?phase=leaving")));
            assertEquals(List.of("/en/housing/deposit-and-fees"), pages(Pages.at("/en/housing/?phase=leaving")));
        } finally {
            editor.withdraw(ref, PartName.values());
            editor.awaitReaders();
        }
    }

    @Test
    void facet_countsWhatIsLeftAndCanBeLetGo() {
        Document page = Pages.at("/en/housing/?phase=before");
        assertEquals(
                List.of("/en/housing/"), page.select("a.facet[aria-current]").eachAttr("href"));
        assertEquals(
                "Just landed 1",
                page.selectFirst("a.facet[href='/en/housing/?phase=arriving']").text());
        assertEquals(
                "International 1",
                page.selectFirst("a.facet[href='/en/housing/?phase=before&audience=international']")
                        .text());
        assertEquals(0, page.select("a.facet[href*=audience=mbo]").size());
    }

    @Test
    void home_leadsToAllTopics() {
        for (String language : List.of("en", "nl")) {
            assertEquals(
                    10,
                    Pages.at("/" + language + "/")
                            .select("main ul.tags a.cover-link")
                            .size());
        }
    }

    @Test
    void helpNow_tellsOnceWhereItsNumbersComeFrom() {
        assertEquals(
                "2 numbers from one source of 6 January 2026. Compared with the live source by a person: none "
                        + "yet. Content status",
                Pages.at("/en/help-now")
                        .select("main .narrow > p.label")
                        .first()
                        .text());
    }

    /** Nothing to read there, and still the number that somebody in danger needs: once. */
    @ParameterizedTest
    @ValueSource(strings = {"/en/help-now", "/nl/hulp-nu", "/en/offline", "/nl/offline"})
    void emergencyNumber_isThereOnceOnAnyContent(String path) {
        assertEquals(1, Pages.at(path).select("main a[href='tel:112']").size());
        EntryRef emergency = new EntryRef(Kind.FACT, "care.112");
        editor.withdraw(emergency, PartName.SHARED);
        try {
            editor.awaitReaders();
            assertEquals(
                    List.of("112"),
                    Pages.at(path).select("main a[href='tel:112'] strong").eachText());
        } finally {
            editor.publish(emergency, PartName.SHARED);
            editor.awaitReaders();
        }
    }

    @Test
    void helpNow_givesOneTapToWhoAnswers() {
        Document page = Pages.at("/en/help-now");
        assertEquals("tel:112", page.select("main .sos a").first().attr("href"));
        assertTrue(page.select("main .sos a")
                .eachAttr("href")
                .containsAll(List.of("tel:08000113", "/en/health/a-doctor-in-the-evening")));
    }
}
