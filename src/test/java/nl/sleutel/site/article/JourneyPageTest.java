package nl.sleutel.site.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.site.Pages;
import nl.sleutel.web.Http;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class JourneyPageTest {

    @Inject
    Editor editor;

    private String line(String journey, String todo) {
        EntryRef page = Editor.newPage(Topic.MONEY);
        String words = Editor.words("Page", page.key().split("/")[1], "Text.\n")
                .replaceFirst("(?m)^slug:", "todo: " + todo + "\nslug:");
        editor.save(
                page,
                PartName.SHARED,
                "topic: money\naudience: [all]\nphase: [leaving]\njourney: " + journey
                        + "\nsources:\n  - {name: Sheet, title: Of tests, url: \"https://example.org\", date: 2026}\n");
        editor.save(page, PartName.NL, words);
        editor.save(page, PartName.EN, words);
        editor.publish(page, PartName.SHARED, PartName.NL, PartName.EN);
        editor.awaitReaders();
        return page.key();
    }

    @Test
    void page_ofAReader_asksOnceAndMarksWhatIsLate() {
        LocalDate today = LocalDate.now(RenderContext.CITY);
        String late = line("{leaving: -3, for: [non-eu]}", "Be late");
        String intime = line("{leaving: 30}", "Be in time");
        Document page = Pages.at("/en/journey/leaving?who=non-eu&from=" + today.plusDays(2));
        assertEquals(
                "Do this now.", page.select("li[data-key=" + late + "] .now").text());
        assertEquals(List.of(), page.select("li[data-key=" + intime + "] .now").eachText());
        assertEquals(List.of("non-eu"), page.select("#who option[selected]").eachAttr("value"));
        assertTrue(page.selectFirst("nav.langs a[hreflang=nl]").attr("href").contains("who=non-eu"));
        assertTrue(
                Http.get(page.selectFirst("a[href*=.ics]").attr("href")).text().contains("Be late"));
        assertEquals(
                0,
                Pages.at("/en/journey/leaving?who=eu&from=" + today.plusDays(2))
                        .select("li[data-key=" + late + "]")
                        .size());
        assertEquals(0, Pages.at("/en/journey/leaving").select(".now").size());
    }

    @ParameterizedTest
    @CsvSource({
        "/en/journey/before?who=martian, who",
        "/nl/route/vooraf?who=EU, who",
        "/nl/route/vooraf?who=eu&from=morgen, from"
    })
    void page_ofAWrongParameter_namesIt(String path, String parameter) {
        assertTrue(Pages.at(path, 400).select("main").text().contains(parameter));
    }
}
