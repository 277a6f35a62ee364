package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.office.publish.PublicationSchedule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting a publication or a withdrawal for a moment: the same gate as now, and a form that comes back whole. */
@QuarkusTest
class ScheduleFormTest {

    private static final String TEXT = "## In short\n\n- One line of text here.\n";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    PublicationSchedule publicationSchedule;

    private OfficeClient client;
    private final EntryRef ref = Editor.newPage(Topic.WORK);
    private final String name = ref.key().split("/")[1];
    private final String gate = "/editor/publish/" + ref;
    private final String schedule = "/editor/schedule/" + ref;

    @BeforeEach
    void aPage() {
        client = People.admin(base);
        editor.publishPage(ref, TEXT);
    }

    private Map<String, String> form(String page, String action, String at) {
        Map<String, String> form = client.fields(client.page(page), page.replaceAll("\\?.*", ""));
        form.put("action", action);
        form.put("at", at);
        return form;
    }

    private void saveWithAWarning() {
        for (PartName part : new PartName[] {PartName.NL, PartName.EN}) {
            editor.save(ref, part, Editor.words("Page", name, "## In short\n\n" + "word ".repeat(40) + "end.\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | Vul een datum",
                "2020-01-01T10:00 | al voorbij",
                "soon | geen datum",
                "2027-02-30T10:00 | geen datum",
                "2027-13-01T10:00 | geen datum",
                "2027-03-28T02:30 | bestaat niet",
                "2028-03-26T02:00 | bestaat niet",
                "2999-01-01T10:00 | te ver weg",
                "+999999999-01-01T10:00 | te ver weg",
                "20266-01-01T10:00 | geen datum",
                "2027-01-01 | geen datum",
                "-2027-01-01T10:00 | al voorbij",
                "<b>'\" | geen datum"
            })
    void badMoment_comesBackAtItsField_withAllThatWasChosen(String at, String told) {
        saveWithAWarning();
        Map<String, String> form = form(gate + "?which=nl", "publish", at);
        form.put("reason", "A quotation of the law");
        HttpResponse<String> answer = client.post(schedule, form);
        assertEquals(400, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertTrue(page.selectFirst("#e-at").text().contains(told), page::text);
        assertEquals("true", page.selectFirst("#at").attr("aria-invalid"));
        assertTrue(page.selectFirst("#at").attr("aria-describedby").contains("e-at"));
        assertEquals(at, page.selectFirst("#at").val());
        assertEquals("A quotation of the law", OfficeClient.written(page.selectFirst("#reason")));
        assertEquals("nl", page.selectFirst("input[name=which]").val());
        assertTrue(page.selectFirst("details:has(#at)").hasAttr("open"));
        assertEquals(List.of(), publicationSchedule.open(ref));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T10:00", ""})
    void badMoment_ofAWithdrawal_comesBackToo(String at) {
        Map<String, String> form = form("/editor/withdraw/" + ref, "withdraw", at);
        HttpResponse<String> answer = client.post(schedule, form);
        assertEquals(400, answer.statusCode());
        assertEquals(
                1,
                Jsoup.parse(answer.body())
                        .select("form[action=/editor/withdraw/" + ref + "] #e-at")
                        .size(),
                answer::body);
    }

    /** The hour that the clock shows twice is the first of the two. */
    @ParameterizedTest
    @CsvSource({
        "2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "2027-07-01T10:00, 2027-07-01T08:00:00Z",
        "2099-12-31T23:59, 2099-12-31T22:59:00Z"
    })
    void moment_isOfLeidensClock(String at, String instant) {
        assertEquals(303, client.post(schedule, form(gate, "publish", at)).statusCode());
        assertEquals(
                Instant.parse(instant), publicationSchedule.open(ref).get(0).at());
    }

    @Test
    void warnings_wantAReasonAsForNow_andTheLogKeepsIt() {
        saveWithAWarning();
        Map<String, String> form = form(gate, "publish", "2098-01-01T10:00");
        HttpResponse<String> refused = client.post(schedule, form);
        assertEquals(409, refused.statusCode());
        assertEquals(
                "2098-01-01T10:00",
                Jsoup.parse(refused.body()).selectFirst("#at").val());
        assertEquals(List.of(), publicationSchedule.open(ref));
        form.put("reason", "A quotation of the law, later");
        assertEquals(303, client.post(schedule, form).statusCode());
        assertEquals(1, publicationSchedule.open(ref).size());
        assertTrue(client.get("/editor/audit").body().contains("A quotation of the law, later"));
    }

    @Test
    void errors_stopItAsNow() {
        editor.save(ref, PartName.EN, Editor.words("Page", name, "## In short\n\nPay €500.\n"));
        Map<String, String> form = Map.of(
                "token",
                client.formToken(),
                "which",
                "both",
                "action",
                "publish",
                "at",
                "2098-01-01T10:00",
                "reason",
                "Because");
        assertEquals(409, client.post(schedule, form).statusCode());
        assertEquals(List.of(), publicationSchedule.open(ref));
    }

    /** What somebody saved after the look is not scheduled unseen. */
    @Test
    void savedMeanwhile_isNotScheduled() {
        Map<String, String> form = form(gate, "publish", "2098-01-01T10:00");
        editor.save(ref, PartName.EN, Editor.words("Another", name, TEXT));
        assertEquals(409, client.post(schedule, form).statusCode());
        assertEquals(List.of(), publicationSchedule.open(ref));
    }
}
