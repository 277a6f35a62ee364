package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.Surroundings;
import nl.sleutel.account.Person;
import nl.sleutel.account.Role;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.ContentImport;
import nl.sleutel.files.ImportRefusedException;
import nl.sleutel.language.Language;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.publish.PublicationSchedule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The care route behind the gate: several steps go live or away together, checked as the route that they make; over
 * HTTP, as a browser does.
 */
@QuarkusTest
class RouteGateTest {

    private static final EntryRef FIRST = step("k1");
    private static final EntryRef DANGER = step("k2");
    private static final EntryRef DESK = step("k3");
    private static final EntryRef NEW = step("k900");
    private static final EntryRef NEXT = step("k901");

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    @Inject
    PublicationSchedule publicationSchedule;

    @Inject
    ContentImport contentImport;

    private OfficeClient client;

    private static EntryRef step(String key) {
        return new EntryRef(Kind.STEP, key);
    }

    @BeforeEach
    void comeIn() {
        client = People.admin(base);
    }

    @AfterEach
    void asOtherTestsExpectIt() throws IOException {
        for (EntryRef ref : List.of(FIRST, DANGER, DESK)) {
            for (PartName part : PartName.values()) {
                editor.save(ref, part, Files.readString(Surroundings.CONTENT.resolve(ref.path(part))));
            }
            editor.publish(ref, PartName.values());
        }
        for (EntryRef ref : List.of(NEW, NEXT)) {
            if (editor.draftNumber(ref, PartName.SHARED) > 0) {
                editor.withdraw(ref, PartName.values());
                // So that no later test is offered it.
                editor.save(ref, PartName.SHARED, "kind: destination\nline: talk\norganisations: [desk]\n");
            }
        }
        editor.awaitReaders();
    }

    private void save(EntryRef ref, String shared, int answers) {
        String list = answers == 0
                ? ""
                : "answers: ["
                        + String.join(
                                ", ",
                                Stream.iterate(1, i -> i + 1)
                                        .limit(answers)
                                        .map(i -> "answer " + i)
                                        .toList())
                        + "]\n";
        editor.save(ref, PartName.SHARED, shared);
        editor.save(ref, PartName.NL, "---\ntitle: Stap " + ref.key() + "\n" + list + "---\nWoorden.\n");
        editor.save(ref, PartName.EN, "---\ntitle: Step " + ref.key() + "\n" + list + "---\nWords.\n");
    }

    private void saveNewStepAndItsAnswer() {
        save(NEW, "kind: destination\nline: talk\norganisations: [desk]\n", 0);
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3, k900]\n", 3);
    }

    /** Sends the form of the gate as it stands: it names each companion in a field of one name. */
    private HttpResponse<String> publish(EntryRef ref, String which) {
        String gate = "/editor/publish/" + ref;
        FormElement form = (FormElement)
                client.page(gate + "?which=" + which).selectFirst("form[action=" + gate + "][method=post]");
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        form.formData().forEach(pair -> fields.add(Map.entry(pair.key(), pair.value())));
        return client.post(gate, fields);
    }

    private HttpResponse<String> withdraw(EntryRef ref, Map<String, String> more) {
        String gate = "/editor/withdraw/" + ref;
        Document page = client.page(gate);
        Map<String, String> form = page.selectFirst("form[action=" + gate + "]") == null
                ? new HashMap<>(Map.of("token", client.formToken(), "which", "both"))
                : client.fields(page, gate);
        form.put("sure", "yes");
        form.putAll(more);
        return client.post(gate, form);
    }

    private boolean isLive(EntryRef ref) {
        editor.awaitReaders();
        return editions.current().live(ref).isPresent();
    }

    /** Each waits for the other; together they go, whichever the editor begins with. */
    @ParameterizedTest
    @ValueSource(strings = {"k1", "k900"})
    void newStepAndTheAnswerThatLeadsToIt_goTogetherByOneButton(String begun) {
        saveNewStepAndItsAnswer();
        Document page = client.page("/editor/publish/" + step(begun));
        assertEquals(
                List.of(step(begun.equals("k1") ? "k900" : "k1").toString()),
                page.select("section[aria-labelledby=set] small").eachText());
        assertEquals("", page.select(".finding-error").text());
        long before = editor.changes(FIRST) + editor.changes(NEW);
        assertEquals(
                "/editor/edit/" + step(begun) + "?done=published",
                publish(step(begun), "both").headers().firstValue("Location").orElse(""));
        assertEquals(before + 2, editor.changes(FIRST) + editor.changes(NEW));
        editor.awaitReaders();
        assertEquals(200, client.get("/en/care-route/k900").statusCode());
        assertTrue(client.get("/nl/zorgroutekaart/").body().contains("Stap k900"));
    }

    @Test
    void chainOfNewSteps_goesWhole() {
        save(NEW, "kind: advice\nline: talk\nanswers: [k901]\n", 1);
        save(NEXT, "kind: destination\nline: talk\norganisations: [desk]\n", 0);
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3, k900]\n", 3);
        assertEquals(303, publish(NEXT, "both").statusCode());
        assertTrue(isLive(NEW) && isLive(NEXT));
    }

    /** The companion is named, and what is wrong with it. */
    @Test
    void newStepThatIsNotWhole_holdsBoth() {
        save(NEW, "kind: destination\nline: talk\n", 0);
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3, k900]\n", 3);
        Document page = client.page("/editor/publish/route/k1");
        assertTrue(page.select(".finding-error").text().contains("k900"), page::text);
        assertEquals(
                0,
                page.select("form[action=/editor/publish/route/k1][method=post]")
                        .size());
        assertEquals(
                409,
                client.post(
                                "/editor/publish/route/k1",
                                Map.of(
                                        "token",
                                        client.formToken(),
                                        "which",
                                        "both",
                                        "seen.shared",
                                        String.valueOf(editor.draftNumber(FIRST, PartName.SHARED)),
                                        "seen.nl",
                                        String.valueOf(editor.draftNumber(FIRST, PartName.NL)),
                                        "seen.en",
                                        String.valueOf(editor.draftNumber(FIRST, PartName.EN)),
                                        "reason",
                                        "Please"))
                        .statusCode());
        assertFalse(isLive(NEW));
    }

    /** Nothing that was saved meanwhile goes along unseen, in the companion either. */
    @Test
    void companionSavedMeanwhile_stopsAll() {
        saveNewStepAndItsAnswer();
        String gate = "/editor/publish/route/k1";
        Map<String, String> form = client.fields(client.page(gate), gate);
        editor.save(NEW, PartName.EN, "---\ntitle: Another\n---\nOther words.\n");
        assertEquals(409, client.post(gate, form).statusCode());
        assertFalse(isLive(NEW));
    }

    @ParameterizedTest
    @CsvSource({"nl, 3", "en, 3", "nl, 1", "en, 1"})
    void oneLanguageOfAStepWithAnotherNumberOfAnswers_isRefused(String which, int answers) {
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3" + (answers == 3 ? ", k4" : "") + "]\n", answers);
        if (answers == 3) {
            editor.save(FIRST, PartName.SHARED, "kind: question\nstart: true\nanswers: [k2, k3, k2]\n");
        } else {
            editor.save(FIRST, PartName.SHARED, "kind: question\nstart: true\nanswers: [k2]\n");
        }
        String gate = "/editor/publish/route/k1";
        Map<String, String> order =
                new HashMap<>(Map.of("token", client.formToken(), "which", which, "reason", "Because"));
        for (PartName part : PartName.values()) {
            order.put("seen." + part.name().toLowerCase(Locale.ROOT), String.valueOf(editor.draftNumber(FIRST, part)));
        }
        assertEquals(409, client.post(gate, order).statusCode());
        assertEquals(
                0,
                client.page(gate + "?which=" + which)
                        .select("form[action=" + gate + "][method=post]")
                        .size());
    }

    /** A step in one language is none. */
    @Test
    void newStepInOneLanguage_isRefused() {
        save(NEW, "kind: destination\nline: talk\norganisations: [desk]\n", 0);
        assertEquals(
                0,
                client.page("/editor/publish/route/k900?which=nl")
                        .select("form[action=/editor/publish/route/k900][method=post]")
                        .size());
        assertEquals(
                409,
                client.post(
                                "/editor/publish/route/k900",
                                Map.of(
                                        "token",
                                        client.formToken(),
                                        "which",
                                        "nl",
                                        "seen.shared",
                                        "1",
                                        "seen.nl",
                                        "1",
                                        "reason",
                                        "Because"))
                        .statusCode());
        assertFalse(isLive(NEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1", "k2", "k3"})
    void withdrawingAStepOfTheRoute_isRefusedAndSaysWhatWouldBreak(String key) {
        HttpResponse<String> answer = withdraw(step(key), Map.of("along", "yes", "links", "yes", "reason", "Because"));
        assertEquals(409, answer.statusCode());
        assertFalse(Jsoup.parse(answer.body()).select(".finding-error").isEmpty(), answer::body);
        assertTrue(isLive(step(key)));
    }

    @Test
    void withdrawingOneLanguageOfAStep_isRefused() {
        assertEquals(409, withdraw(DESK, Map.of("which", "en")).statusCode());
        assertTrue(client.get("/en/care-route/k3").body().contains("The desk"));
    }

    /** The way out of a step: the answer goes and the step with it, in one transaction, and only by choice. */
    @Test
    void answerTakenOut_takesItsStepAlongByChoice() {
        saveNewStepAndItsAnswer();
        publish(FIRST, "both");
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3]\n", 2);
        String gate = "/editor/publish/route/k1";
        Document page = client.page(gate);
        assertEquals(
                "k900", page.select("section[aria-labelledby=set] small").text().replace("route/", ""));
        Map<String, String> form = client.fields(page, gate);
        assertEquals(409, client.post(gate, form).statusCode());
        assertTrue(isLive(NEW));
        form.put("along", "yes");
        assertEquals(303, client.post(gate, form).statusCode());
        assertFalse(isLive(NEW));
        assertTrue(client.get("/editor/audit").body().contains("route/k900"));
    }

    /** The same from the step: its page offers the draft of the question that does without it. */
    @Test
    void stepWithdrawn_publishesTheQuestionThatDoesWithoutIt() {
        saveNewStepAndItsAnswer();
        publish(FIRST, "both");
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3]\n", 2);
        assertEquals(303, withdraw(NEW, Map.of()).statusCode());
        assertFalse(isLive(NEW));
        assertFalse(client.get("/en/care-route/").body().contains("k900"));
    }

    /** What an older program, or the command line, left behind can be mended by clicks. */
    @Test
    void twoStepsGone_comeBackFromTheOffice() {
        saveNewStepAndItsAnswer();
        publish(FIRST, "both");
        editor.withdraw(DANGER, PartName.values());
        editor.withdraw(NEW, PartName.values());
        editor.awaitReaders();
        assertEquals(200, client.get("/en/care-route/").statusCode());
        assertTrue(client.page("/editor/")
                .select("section[aria-labelledby=g-broken]")
                .text()
                .contains("k1"));
        assertEquals(303, publish(DANGER, "both").statusCode());
        assertEquals(303, publish(NEW, "both").statusCode());
        assertTrue(isLive(DANGER) && isLive(NEW));
        assertEquals(
                0,
                client.page("/editor/")
                        .select("section[aria-labelledby=g-broken] a[href^=/editor/edit/route/]")
                        .size());
    }

    /** The first step itself gone: readers still find every line, and it comes back. */
    @Test
    void firstStepGone_readersFindTheRestAndItComesBack() {
        editor.withdraw(FIRST, PartName.values());
        editor.awaitReaders();
        String page = client.get("/en/care-route/").body();
        assertTrue(page.contains("/en/care-route/k2") && page.contains("/en/care-route/k3"), page);
        assertEquals(200, client.get("/en/offline.json").statusCode());
        assertFalse(client.get("/api/v1/care-route?lang=en").body().contains("\"key\":\"\""));
        assertEquals(303, publish(FIRST, "both").statusCode());
        assertTrue(isLive(FIRST));
    }

    /** Words of which nobody knows where they lead are not shown: the steps' own titles are. */
    @Test
    void answersThatDoNotFit_showWhereTheyLead() {
        editor.save(FIRST, PartName.EN, "---\ntitle: What is it?\nanswers: [I have a question]\n---\nChoose.\n");
        editor.publish(FIRST, PartName.EN);
        editor.awaitReaders();
        String page = client.get("/en/care-route/").body();
        assertTrue(page.contains("Call now") && page.contains("The desk"), page);
        assertFalse(page.contains("I have a question"), page);
        for (String path : List.of(
                "/en/offline.json",
                "/en/",
                "/en/care-route/poster",
                "/api/v1/care-route?lang=en",
                "/nl/zorgroutekaart/",
                "/en/search?q=desk")) {
            assertEquals(200, client.get(path).statusCode(), path);
        }
        assertTrue(client.page("/editor/")
                        .select("section[aria-labelledby=g-broken] a[href=/editor/edit/route/k1]")
                        .size()
                > 0);
    }

    /** Planned while it was right, wrong when it came due: readers keep what they have, and the office is told. */
    @Test
    void scheduledStep_thatWouldBreakTheRouteByThen_isHeldBackAndTold() throws InterruptedException {
        saveNewStepAndItsAnswer();
        publish(FIRST, "both");
        save(FIRST, "kind: question\nstart: true\nanswers: [k2, k3]\n", 2);
        String gate = "/editor/withdraw/route/k900";
        Map<String, String> form = client.fields(client.page(gate), gate);
        form.putAll(Map.of("action", "withdraw", "at", "2098-01-01T10:00"));
        assertEquals(303, client.post("/editor/schedule/route/k900", form).statusCode());
        assertEquals(
                2,
                publicationSchedule.waiting().stream()
                        .filter(due -> due.ref().equals(NEW) || due.ref().equals(FIRST))
                        .count());
        publicationSchedule.cancel(
                publicationSchedule.open(NEW).get(0).id(), new Person(1, "test", Role.EDITOR, Language.EN));
        assertEquals(List.of(), publicationSchedule.open(FIRST));
        publicationSchedule.plan(
                new PublicationSchedule.Plan(
                        NEW,
                        Publication.withdrawing(NEW, Set.of(PartName.values())),
                        Instant.now().minusSeconds(1),
                        PublishOrder.Answers.NONE),
                new Person(1, "test", Role.EDITOR, Language.EN));
        Editor.await(() -> {
            publicationSchedule.keepOne();
            return publicationSchedule.waiting().stream()
                    .noneMatch(due -> due.ref().equals(NEW));
        });
        assertTrue(isLive(NEW));
        assertTrue(client.page("/editor/")
                .select("section[aria-labelledby=g-held]")
                .text()
                .contains("k900"));
        assertTrue(client.get("/editor/audit").body().contains("held-back")
                || client.page("/editor/audit").text().contains("hield tegen wat gepland was"));
        Document page = client.page("/editor/publish/route/k900");
        assertEquals(
                303,
                client.post(
                                "/editor/unschedule",
                                Map.of(
                                        "token",
                                        client.formToken(),
                                        "appointment",
                                        page.selectFirst("input[name=appointment]")
                                                .val()))
                        .statusCode());
        assertEquals(List.of(), publicationSchedule.open(NEW));
    }

    /** Files that are whole by themselves, beside a step that somebody edited here. */
    @Test
    void importThatWouldBreakTheRoute_changesNothing(@TempDir Path folder) throws IOException {
        saveNewStepAndItsAnswer();
        publish(FIRST, "both");
        // The files' first step knows nothing of the new one; it is overwritten, the new one is not among them.
        for (EntryRef ref : List.of(FIRST, DANGER, DESK)) {
            for (PartName part : PartName.values()) {
                Path file = folder.resolve(ref.path(part));
                Files.createDirectories(file.getParent());
                Files.copy(Surroundings.CONTENT.resolve(ref.path(part)), file);
            }
        }
        ContentFolder content = ContentFolder.read(folder);
        ImportRefusedException refused =
                assertThrows(ImportRefusedException.class, () -> contentImport.run(content, Set.of(FIRST)));
        assertTrue(refused.problems().toString().contains("k900"), refused.problems()::toString);
        assertTrue(client.get("/en/care-route/").body().contains("k900"));
    }
}
