package nl.sleutel.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoriesTest {

    private static final EntryRef STORY = new EntryRef(Kind.STORY, "test-first-night");

    @Inject
    Editor editor;

    @Test
    void story_standsBesideItsPageAndOnHome_andNowhereWhenWithdrawn() {
        EntryRef page = Editor.newPage(Topic.STUDENT_LIFE);
        editor.publishPage(page, "A page.");
        String name = page.key().split("/")[1];
        String path = "/en/student-life/" + name;
        assertEquals(0, Pages.at(path).select(".stories").size());
        assertEquals(0, Pages.at("/en/").select(".stories").size());

        editor.save(
                STORY,
                PartName.SHARED,
                "topic: student-life\npage: " + page.key()
                        + "\nname: {nl: Iemand uit een test, en: Somebody in a test}\nconsent: 2026-11-01\n");
        editor.save(STORY, PartName.NL, "---\ntitle: Mijn eerste nacht\nsummary: Kort.\n---\nIk kende niemand.\n");
        editor.save(STORY, PartName.EN, "---\ntitle: My first night\nsummary: Short.\n---\nI knew **nobody**.\n");
        editor.publish(STORY, PartName.values());
        editor.awaitReaders();

        Element beside = Pages.at(path).selectFirst(".stories .story");
        assertEquals("My first night", beside.selectFirst("h3").text());
        assertEquals("nobody", beside.selectFirst("strong").text());
        assertEquals("Somebody in a test", beside.select(".label").text());
        assertEquals(
                "Mijn eerste nacht",
                Pages.at("/nl/studentenleven/" + name).select(".stories h3").text());
        assertEquals(path, Pages.at("/en/").select(".stories .story a").attr("href"));

        editor.withdraw(STORY, PartName.values());
        editor.awaitReaders();
        assertEquals(0, Pages.at(path).select(".stories").size());
        assertEquals(0, Pages.at("/en/").select(".stories").size());
    }
}
