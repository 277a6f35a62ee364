package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.office.draft.Drafts;
import org.junit.jupiter.api.Test;

/** Twenty editors at work at once, over HTTP. */
@QuarkusTest
class TogetherTest {

    private static final int EDITORS = 20;
    private static final int ROUNDS = 3;

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    Drafts drafts;

    private record Try(String text, int status) {}

    /** One editor's rounds: opens the form, changes one side, saves. */
    private List<Try> work(OfficeClient client, EntryRef ref, int number) {
        List<Try> tries = new ArrayList<>();
        String edit = "/editor/edit/" + ref;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> form = new LinkedHashMap<>(client.fields(client.page(edit), edit));
            String mine = "by " + number + " in round " + round;
            form.put(number % 2 == 0 ? "en.summary" : "nl.summary", mine);
            HttpResponse<String> answer = client.post(edit, form);
            tries.add(new Try(mine, answer.statusCode()));
            if (answer.statusCode() == 409) {
                assertTrue(answer.body().contains(mine), "a refused save shows the text that was not saved");
            }
        }
        return tries;
    }

    @Test
    void save_twentyEditorsOnOnePageAndOnTheirOwn_everySaveIsThereOrWasRefused() throws Exception {
        EntryRef shared = Editor.newPage(Topic.WORK);
        editor.publishPage(shared, "## In short\n\n- A line.\n");
        List<EntryRef> own = new ArrayList<>();
        for (int i = 0; i < EDITORS / 2; i++) {
            own.add(Editor.newPage(Topic.WORK));
            editor.publishPage(own.get(i), "## In short\n\n- A line.\n");
        }
        OfficeClient client = People.admin(base);
        ExecutorService people = Executors.newFixedThreadPool(EDITORS);
        List<Try> tries = new ArrayList<>();
        try {
            List<Future<List<Try>>> works = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                int number = i;
                works.add(people.submit(
                        () -> work(client, number < EDITORS / 2 ? shared : own.get(number - EDITORS / 2), number)));
            }
            for (Future<List<Try>> work : works) {
                tries.addAll(work.get());
            }
        } finally {
            people.shutdownNow();
        }
        Set<String> kept = new TreeSet<>();
        List<EntryRef> all = new ArrayList<>(own);
        all.add(shared);
        for (EntryRef ref : all) {
            for (PartName part : List.of(PartName.NL, PartName.EN)) {
                for (int number = 1; number <= editor.draftNumber(ref, part); number++) {
                    String text = drafts.text(ref, part, number).orElseThrow();
                    tries.stream()
                            .map(Try::text)
                            .filter(one -> text.contains("summary: " + one + "\n"))
                            .forEach(kept::add);
                }
            }
        }
        Set<String> accepted = new TreeSet<>();
        for (Try one : tries) {
            assertTrue(one.status() == 303 || one.status() == 409, one::toString);
            if (one.status() == 303) {
                accepted.add(one.text());
            }
        }
        assertEquals(EDITORS * ROUNDS, tries.size());
        assertEquals(accepted, kept);
        assertTrue(accepted.size() >= EDITORS / 2 * ROUNDS + 1, "on pages of their own nobody is refused");
        assertTrue(tries.stream().anyMatch(one -> one.status() == 409), "on one page somebody is");
    }
}
