package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people on one page, over HTTP, as browsers without scripts do: Erik saves first, Ines on what she opened before.
 */
@QuarkusTest
class MergingTest {

    private static final String TEXT =
            "## In short\n\n- One line.\n- Two lines.\n\n## More\n\nA little more.\n\nAnd then some.\n\nThe end.\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    private OfficeClient erik;
    private OfficeClient ines;
    private final EntryRef ref = Editor.newPage(Topic.MONEY);
    private final String edit = "/editor/edit/" + ref;

    @BeforeEach
    void comeIn() {
        erik = People.in(base, "editor");
        ines = People.in(base, "author");
        editor.publishPage(ref, TEXT);
    }

    private Map<String, String> form(OfficeClient client) {
        return client.fields(client.page(edit), edit);
    }

    private String saved(OfficeClient client, Map<String, String> form) {
        HttpResponse<String> answer = client.post(edit, form);
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() ->
                        answer.statusCode() + " " + Jsoup.parse(answer.body()).text());
    }

    private Document refused(OfficeClient client, Map<String, String> form) {
        HttpResponse<String> answer = client.post(edit, form);
        assertEquals(409, answer.statusCode(), answer::body);
        return Jsoup.parse(answer.body(), base.toString());
    }

    private String draft(PartName part) {
        return OfficeClient.written(erik.page(edit + "?as=text")
                .selectFirst("textarea[name=" + part.name().toLowerCase(Locale.ROOT) + "]"));
    }

    private static void change(Map<String, String> form, String field, String from, String to) {
        assertTrue(form.get(field).contains(from), () -> field + ": " + form.get(field));
        form.put(field, form.get(field).replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void save_otherLanguage_isNoConflictAndKeepsBoth(String first) {
        String second = first.equals("nl") ? "en" : "nl";
        Map<String, String> form = form(ines);
        Map<String, String> theirs = form(erik);
        change(theirs, first + ".section.1", "The end.", "Erik was here.");
        assertEquals(edit + "?done=saved", saved(erik, theirs));
        change(form, second + ".section.1", "The end.", "Ines was here.");
        assertEquals(edit + "?done=saved", saved(ines, form));
        // And once more, with the same form: her next save takes nothing away either.
        change(form, second + ".section.0", "One line.", "One more line.");
        assertTrue(saved(ines, form).startsWith(edit + "?done="), "saved again");
        assertTrue(draft(part(first)).contains("Erik was here."));
        assertTrue(draft(part(second)).contains("Ines was here."));
    }

    private static PartName part(String language) {
        return PartName.valueOf(language.toUpperCase(Locale.ROOT));
    }

    @Test
    void save_otherSectionsFieldsAndData_mergeOnOneDraft() {
        Map<String, String> form = form(ines);
        Map<String, String> theirs = form(erik);
        change(theirs, "en.section.0", "One line.", "One line by Erik.");
        theirs.put("en.title", "Title by Erik");
        theirs.put("shared.order", "7");
        saved(erik, theirs);
        change(form, "en.section.1", "The end.", "The end by Ines.");
        form.put("en.summary", "Summary by Ines");
        form.put("shared.review", "2027-05-05");
        assertEquals(edit + "?done=merged", saved(ines, form));
        String text = draft(PartName.EN);
        for (String words :
                new String[] {"One line by Erik.", "Title by Erik", "The end by Ines.", "Summary by Ines"}) {
            assertTrue(text.contains(words), words);
        }
        assertTrue(draft(PartName.SHARED).contains("order: 7")
                && draft(PartName.SHARED).contains("review: 2027-05-05"));
        assertTrue(
                ines.page(edit + "?done=merged").selectFirst(".call-tip").text().contains("een ander"));
    }

    @Test
    void save_sameParagraph_showsThatSectionAloneAndSavingLosesNothing() {
        Map<String, String> form = form(ines);
        Map<String, String> theirs = form(erik);
        change(theirs, "en.section.1", "The end.", "The end by Erik.");
        change(theirs, "nl.section.0", "One line.", "Regel van Erik.");
        saved(erik, theirs);
        change(form, "en.section.1", "The end.", "The end by Ines.");
        change(form, "en.section.0", "Two lines.", "Two lines by Ines.");
        Document page = refused(ines, form);
        assertEquals(1, page.select("fieldset.conflict").size());
        String shown = page.selectFirst("main").text();
        assertTrue(shown.contains("The end by Erik.") && shown.contains("The end by Ines."), shown);
        assertFalse(page.selectFirst("fieldset.conflict").text().contains("slug:"), "no fields of a file");
        assertFalse(page.selectFirst("fieldset.conflict").text().contains("One line."), "nothing of another section");
        assertEquals("Erik", page.selectFirst("mark").text().replace("by ", ""), "what differs is marked");
        assertFalse(draft(PartName.EN).contains("Ines"), "nothing was saved");
        assertEquals(edit + "?done=saved", saved(ines, ines.fields(page, edit)));
        String text = draft(PartName.EN);
        for (String words :
                new String[] {"The end by Erik.", "The end by Ines.", "Two lines by Ines.", "A little more."}) {
            assertTrue(text.contains(words), words + " in " + text);
        }
        assertTrue(draft(PartName.NL).contains("Regel van Erik."), "what she did not touch is the other's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theirs", "mine", "own"})
    void choose_oneOfTheTexts_isWhatStandsThere(String pick) {
        Map<String, String> form = form(ines);
        editor.save(ref, PartName.EN, draft(PartName.EN).replace("A little more.", "More by Erik."));
        change(form, "en.section.1", "A little more.", "More by Ines.");
        Map<String, String> again = ines.fields(refused(ines, form), edit);
        again.put("en.pick.0", pick);
        again.put("en.own.0", "## More\r\n\r\nMore by both.\r\n");
        saved(ines, again);
        String expected = Map.of(
                        "theirs",
                        "More by Erik.\n\nAnd then some.",
                        "mine",
                        "More by Ines.\n\nAnd then some.",
                        "own",
                        "More by both.\n")
                .get(pick);
        assertTrue(draft(PartName.EN).contains("## More\n\n" + expected), draft(PartName.EN));
    }

    @Test
    void choose_nothingForATitle_isAskedAgainAndNothingIsLost() {
        Map<String, String> form = form(ines);
        Map<String, String> theirs = form(erik);
        theirs.put("nl.title", "Titel van Erik");
        theirs.put("shared.related", "money/a");
        saved(erik, theirs);
        form.put("nl.title", "Titel van Ines");
        form.put("shared.related", "money/b");
        change(form, "nl.section.1", "The end.", "Einde van Ines.");
        Document page = refused(ines, form);
        assertEquals(2, page.select("fieldset.conflict").size());
        assertEquals(0, page.select("fieldset input[checked]").size());
        Map<String, String> again = ines.fields(page, edit);
        again.put("nl.pick.0", "mine");
        Document asked = refused(ines, again);
        assertEquals(1, asked.select("fieldset.conflict.wrong").size());
        Map<String, String> last = ines.fields(asked, edit);
        last.put("shared.pick.0", "theirs");
        saved(ines, last);
        assertTrue(
                draft(PartName.NL).contains("title: Titel van Ines")
                        && draft(PartName.NL).contains("Einde van Ines."),
                draft(PartName.NL));
        assertTrue(draft(PartName.SHARED).contains("related: [money/a]"), draft(PartName.SHARED));
    }

    @Test
    void choose_whileAThirdSaves_isMergedWithThatToo() {
        Map<String, String> form = form(ines);
        String before = draft(PartName.EN);
        editor.save(ref, PartName.EN, before.replace("The end.", "End by Erik."));
        change(form, "en.section.1", "The end.", "End by Ines.");
        Map<String, String> again = ines.fields(refused(ines, form), edit);
        editor.save(
                ref, PartName.EN, before.replace("The end.", "End by Erik.").replace("One line.", "Line by a third."));
        again.put("en.pick.0", "mine");
        assertEquals(edit + "?done=merged", saved(ines, again));
        assertTrue(draft(PartName.EN).contains("Line by a third.")
                && draft(PartName.EN).contains("End by Ines."));
        assertFalse(draft(PartName.EN).contains("End by Erik."));
    }

    @Test
    void leave_theConflict_offersTheTextAgainWhichMergesToo() {
        Map<String, String> form = form(ines);
        editor.save(ref, PartName.EN, draft(PartName.EN).replace("The end.", "End by Erik."));
        change(form, "en.section.1", "The end.", "End by Ines.");
        change(form, "nl.section.1", "The end.", "Einde van Ines.");
        refused(ines, form);
        assertNotNull(ines.page(edit).selectFirst("a[href*=kept]"), "offered");
        Map<String, String> kept = ines.fields(ines.page(edit + "?kept=1"), edit);
        assertTrue(kept.get("nl.section.1").contains("Einde van Ines."));
        kept.put("en.section.1", kept.get("en.section.1").replace("End by Ines.", "The end."));
        assertTrue(saved(ines, kept).startsWith(edit + "?done="), "no conflict is left");
        assertTrue(draft(PartName.EN).contains("End by Erik.")
                && draft(PartName.NL).contains("Einde van Ines."));
    }

    @Test
    void save_afterTheSessionEnded_isOfferedInTheFormAfterLogin() {
        Map<String, String> form = form(ines);
        change(form, "en.section.0", "One line.", "");
        form.put("nl.section.0", "");
        change(form, "nl.section.1", "The end.", "Einde van Ines.");
        OfficeClient out = new OfficeClient(base);
        HttpResponse<String> answer = out.post(edit, form);
        assertEquals(401, answer.statusCode());
        String login = Jsoup.parse(answer.body())
                .selectFirst("main a[href^=/editor/login]")
                .attr("href");
        assertTrue(Jsoup.parse(answer.body()).select("textarea").isEmpty(), "no boxes");
        Map<String, String> fields = out.fields(out.page(login), "/editor/login");
        String next = fields.get("next");
        assertTrue(next.startsWith(edit + "?waiting="), next);
        Map<String, String> again = erik.fields(erik.page(next), edit);
        // The section that she emptied is gone, and the next stands in its place.
        assertTrue(again.get("nl.section.0").contains("Einde van Ines."), again.get("nl.section.0"));
        assertEquals(edit + "?done=saved", saved(erik, again));
        assertTrue(
                draft(PartName.NL).contains("Einde van Ines.")
                        && !draft(PartName.NL).contains("In short"),
                draft(PartName.NL));
        assertTrue(erik.page(edit + "?waiting=nobody").select("[data-shown]").isEmpty());
    }

    @Test
    void save_asText_mergesAsTheFormDoes() {
        Map<String, String> form = ines.fields(ines.page(edit + "?as=text"), edit);
        Map<String, String> theirs = form(erik);
        change(theirs, "en.section.0", "One line.", "One line by Erik.");
        saved(erik, theirs);
        change(form, "en", "The end.", "The end by Ines.");
        assertEquals(edit + "?done=merged&as=text", saved(ines, form));
        assertTrue(draft(PartName.EN).contains("One line by Erik.")
                && draft(PartName.EN).contains("The end by Ines."));
        change(form, "en", "title: Page", "title: Other page");
        editor.save(ref, PartName.EN, "no fields at all");
        Document page = refused(ines, form);
        assertTrue(page.text().contains("no fields at all"));
        Map<String, String> again = ines.fields(page, edit);
        again.put("en.pick.0", "mine");
        assertEquals(edit + "?done=saved&as=text", saved(ines, again));
        assertTrue(draft(PartName.EN).contains("title: Other page"));
    }

    @Test
    void save_formOfAnotherKind_mergesByField() {
        EntryRef term = Editor.newTerm();
        editor.save(term, PartName.SHARED, "topic: housing\n");
        editor.save(term, PartName.NL, "---\ntitle: Borg\n---\nWat je vooraf betaalt.\n");
        editor.save(term, PartName.EN, "---\ntitle: Deposit\n---\nWhat you pay first.\n");
        String address = "/editor/edit/" + term;
        Map<String, String> form = ines.fields(ines.page(address), address);
        Map<String, String> theirs = erik.fields(erik.page(address), address);
        theirs.put("nl.title", "Waarborgsom");
        theirs.put("nl.also", "borgsom");
        erik.post(address, theirs);
        form.put("nl.body", "Wat je vooraf betaalt, en terugkrijgt.\r\n");
        form.put("shared.topic", "money");
        assertEquals(303, ines.post(address, form).statusCode());
        Map<String, String> now = ines.fields(ines.page(address), address);
        assertEquals(
                "Waarborgsom | borgsom | Wat je vooraf betaalt, en terugkrijgt. | money",
                String.join(
                        " | ",
                        now.get("nl.title"),
                        now.get("nl.also"),
                        now.get("nl.body").strip(),
                        now.get("shared.topic")));
        form.put("nl.also", "zekerheid");
        HttpResponse<String> answer = ines.post(address, form);
        assertEquals(409, answer.statusCode());
        String shown =
                Jsoup.parse(answer.body()).selectFirst("fieldset.conflict").text();
        assertTrue(shown.contains("borgsom") && shown.contains("zekerheid") && !shown.contains("also"), shown);
    }
}
