package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.feedback.FeedbackService;
import nl.sleutel.feedback.Remark;
import nl.sleutel.image.Samples;
import nl.sleutel.language.Language;
import nl.sleutel.search.zeroresults.ZeroResultRecorder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is taken away, changed or carried off leaves a line in the log, and no words of readers. */
@QuarkusTest
class AuditTest {

    private static final String WORDS = "zqxlog nergens";

    @TestHTTPResource("/")
    URI base;

    @Inject
    FeedbackService feedbackService;

    @Inject
    ZeroResultRecorder zeroResultRecorder;

    private final String name = People.name();

    /** The actions of the person that the log tells, the last first. */
    private List<String> log() {
        OfficeClient admin = People.admin(base);
        admin.post("/editor/language", Map.of("token", admin.formToken(), "language", "en"));
        String page = admin.get("/editor/audit").body();
        assertFalse(page.contains(WORDS), page);
        return Jsoup.parse(page)
                .select("tr:has(td:nth-child(2):matchesOwn(^" + name + "$)) td:nth-child(3)")
                .eachText();
    }

    @Test
    void deeds_ofAnEditor_areWrittenDown() throws IOException {
        People.make(base, name, "editor");
        OfficeClient editor = OfficeClient.in(base, name, People.PASSWORD);
        String token = editor.formToken();

        for (String what : List.of("delete", "done")) {
            feedbackService.record(new Remark(Optional.empty(), Language.EN, Optional.empty(), WORDS + " " + what));
            String reaction = editor.page("/editor/reactions")
                    .selectFirst("li:contains(" + WORDS + " " + what + ")")
                    .selectFirst("input[name=reaction], button[name=reaction]")
                    .val();
            editor.post("/editor/reactions", Map.of("token", token, "reaction", reaction, "what", what));
        }
        for (int i = 0; i < 5; i++) {
            editor.get("/en/search?q=zqxlog+nergens");
        }
        zeroResultRecorder.note();
        String query = editor.page("/editor/unfound")
                .selectFirst("li.card:contains(" + WORDS + ") button[name=query]")
                .val();
        editor.post("/editor/unfound", Map.of("token", token, "query", query));

        editor.upload(
                "/editor/images",
                Map.of("token", token, "key", "log-boat", "nl", "Een boot", "en", "A boat", "credit", ""),
                Samples.image("jpg", 800, 400));
        editor.post(
                "/editor/images/words",
                Map.of("token", token, "key", "log-boat", "nl", "Een schip", "en", "A ship", "credit", ""));
        editor.post(
                "/editor/images/words",
                Map.of("token", token, "key", "no-such-image", "nl", "Een schip", "en", "A ship", "credit", ""));
        editor.post("/editor/images/delete", Map.of("token", token, "key", "log-boat"));
        assertEquals(200, editor.download("/editor/export").statusCode());

        assertEquals(
                List.of(
                        "downloaded all content",
                        "deleted an image",
                        "changed the words of an image",
                        "added an image",
                        "took a search off the list",
                        "was done with a reaction",
                        "deleted a reaction"),
                log().subList(0, 7));
    }
}
