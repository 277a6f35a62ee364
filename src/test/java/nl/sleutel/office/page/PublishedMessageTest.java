package nl.sleutel.office.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;
import nl.sleutel.office.OfficeClient;
import nl.sleutel.office.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said after a publication: when readers see it. */
@QuarkusTest
class PublishedMessageTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @TestHTTPResource("/")
    URI base;

    @Inject
    Editor editor;

    @Inject
    PublishedMessage message;

    private EntryRef published(Kind kind, String shared) {
        EntryRef ref = new EntryRef(kind, "message-" + COUNT.incrementAndGet());
        editor.save(ref, PartName.SHARED, shared);
        editor.save(ref, PartName.NL, "---\ntitle: Let op\nsummary: Let hierop.\n---\nEen zin.\n");
        editor.save(ref, PartName.EN, "---\ntitle: Watch out\nsummary: Watch this.\n---\nA sentence.\n");
        editor.publish(ref, PartName.values());
        return ref;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start: 2098-12-03T09:00 |  | Published. Readers see it from 3 December 2098, 09:00.",
                "start: 2098-12-03 | end: 2098-12-04 | Published. Readers see it from 3 December 2098, 00:00.",
                "start: 2020-12-03 | end: 2098-12-04 | Published. Readers see it now, until 5 December 2098, 00:00.",
                "start: 2020-12-03 |  | Published. Readers see it now.",
                "start: 2020-12-03 | end: 2021-01-01T12:00 | Published, but it ended on 1 January 2021, 12:00: "
                        + "readers do not see it."
            })
    void about_notice_saysFromWhenAndUntilWhen(String start, String end, String told) {
        EntryRef ref = new EntryRef(Kind.NOTICE, "message-" + COUNT.incrementAndGet());
        editor.save(ref, PartName.SHARED, start + "\n" + (end == null ? "" : end + "\n") + "level: info\n");
        editor.save(ref, PartName.NL, "---\ntitle: Let op\n---\nEen zin.\n");
        editor.save(ref, PartName.EN, "---\ntitle: Watch out\n---\nA sentence.\n");
        editor.publish(ref, PartName.values());
        try {
            assertEquals(told, message.about(ref, Language.EN));
        } finally {
            editor.withdraw(ref, PartName.values());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start: 2098-12-03 | Published. It is on the agenda now, all day: Wednesday 3 December 2098.",
                "start: 2098-12-03T19:30 | Published. It is on the agenda now: Wednesday 3 December 2098, 19:30.",
                "start: 2020-12-03 | Published. It is over already: readers find it under what has been."
            })
    void about_event_saysWhenItIs(String start, String told) {
        EntryRef ref = published(
                Kind.EVENT,
                start
                        + "\nplace: {nl: Leiden, en: Leiden}\naudience: [all]\ntopic: student-life\nlanguages: "
                        + "[nl]\nwebsite: \"https://example.org/\"\n"
                        + "sources:\n  - {name: S, title: T, url: \"https://example.org/\", date: 2025}\n");
        try {
            assertEquals(told, message.about(ref, Language.EN));
        } finally {
            editor.withdraw(ref, PartName.values());
        }
    }

    @Test
    void newNotice_startsNow() {
        OfficeClient client = People.in(base, "editor");
        String key = "begun-" + COUNT.incrementAndGet();
        LocalDateTime before = LocalDateTime.now(RenderContext.CITY).minusMinutes(1);
        client.post("/editor/new/notices", Map.of("token", client.formToken(), "key", key));
        String start = client.fields(client.page("/editor/edit/notices/" + key), "/editor/edit/notices/" + key)
                .get("shared.start");
        assertTrue(
                LocalDateTime.parse(start).isAfter(before)
                        && !LocalDateTime.parse(start).isAfter(LocalDateTime.now(RenderContext.CITY)),
                start);
    }

    @Test
    void page_afterPublishing_showsTheMessage() {
        OfficeClient client = People.in(base, "editor");
        EntryRef ref = published(Kind.TERM, "topic: housing\n");
        assertEquals(
                "Gepubliceerd. Lezers zien het nu.",
                client.page("/editor/edit/" + ref + "?done=published")
                        .selectFirst(".call-tip")
                        .text());
    }
}
