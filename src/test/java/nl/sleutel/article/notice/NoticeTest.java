package nl.sleutel.article.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    private static final String NL =
            "---\ntitle: Oplichters actief\n---\nBetaal niets vooraf. Zie [de pagina](page:housing/rental-scams).\n";
    private static final String EN =
            "---\ntitle: Scammers about\n---\nPay nothing in advance. See [the page](page:housing/rental-scams).\n";

    @TempDir
    Path folder;

    private static EntryTexts notice(String key, String shared) {
        return EntryOf.texts(new EntryRef(Kind.NOTICE, key), shared, NL, EN);
    }

    private static Notices of(EntryTexts... texts) {
        return Notices.NONE.with(new Delta(List.of(texts), Set.of()));
    }

    private static List<String> keys(List<Notice> notices) {
        return notices.stream().map(Notice::key).toList();
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Notice> result =
                NoticeReader.read(notice("scam", "start: 2027-01-05T09:00\nend: 2027-01-06\nlevel: warning\n"));
        assertEquals(List.of(), result.problems());
        Notice notice = result.value().orElseThrow();
        assertEquals(Notice.Level.WARNING, notice.level());
        assertEquals(Instant.parse("2027-01-05T08:00:00Z"), notice.begins());
        assertEquals(Optional.of(Instant.parse("2027-01-06T23:00:00Z")), notice.ends());
        assertEquals("Oplichters actief", notice.in(Language.NL).orElseThrow().title());
        assertEquals(4, notice.in(Language.EN).orElseThrow().line());
        assertTrue(notice.in(Language.EN).orElseThrow().markdown().startsWith("Pay nothing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "level: info                                        | 1 | field 'start' is missing or empty",
                "start: 2027-01-05                                  | 1 | field 'level' is missing or empty",
                "start: 2027-01-05;level: red                       | 2 | field 'level' must be info, warning or "
                        + "urgent, not 'red'",
                "start: 5 January;level: info                       | 1 | field 'start' must be a date or a time "
                        + "such as 2027-02-01 or 2027-02-01T10:00, not '5 January'",
                "start: 2027-01-05;level: info;end: 2027-01-04      | 3 | 'end' does not lie after 'start'",
                "start: 2027-01-05T10:00;level: info;end: 2027-01-05T10:00 | 3 | 'end' does not lie after 'start'",
                "start: 2027-01-05;level: info;until: 2027-01-07    | 3 | unknown field 'until'"
            })
    void read_aSlip_isToldWithItsLine(String shared, int line, String message) {
        List<String> problems = NoticeReader.read(notice("scam", shared.replace(';', '\n') + "\n")).problems().stream()
                .map(Problem::toString)
                .toList();
        assertTrue(problems.contains("notices/scam/shared.yaml:" + line + ": " + message), problems::toString);
    }

    @Test
    void read_oneLanguageOnly_isTold() {
        EntryTexts half = new EntryTexts(
                new EntryRef(Kind.NOTICE, "scam"),
                Map.of(PartName.SHARED, "start: 2027-01-05\nlevel: info\n", PartName.NL, NL));
        assertEquals(
                List.of("notices/scam/en.md: the file is missing"),
                NoticeReader.read(half).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T22:59:59Z, false",
        "2027-01-04T23:00:00Z, true",
        "2027-01-06T22:59:59Z, true",
        "2027-01-06T23:00:00Z, false"
    })
    void isShown_fromItsFirstMidnightToTheOneAfterItsLastDay(Instant moment, boolean shown) {
        Notice notice = NoticeReader.read(notice("scam", "start: 2027-01-05\nend: 2027-01-06\nlevel: info\n"))
                .value()
                .orElseThrow();
        assertEquals(shown, notice.isShown(moment));
    }

    @Test
    void at_aMoment_theMostUrgentFirstThenTheNewest() {
        Notices notices = of(
                notice("old-info", "start: 2026-01-01\nlevel: info\n"),
                notice("new-info", "start: 2026-06-01\nlevel: info\n"),
                notice("urgent", "start: 2026-01-01\nlevel: urgent\n"),
                notice("over", "start: 2026-01-01\nend: 2026-02-01\nlevel: urgent\n"),
                notice("to-come", "start: 2028-01-01\nlevel: urgent\n"),
                notice("warning", "start: 2026-01-01\nlevel: warning\n"));
        assertEquals(
                List.of("urgent", "warning", "new-info", "old-info"),
                keys(notices.at(Instant.parse("2027-01-01T00:00:00Z"))));
        assertEquals(6, notices.all().size());
    }

    @Test
    void during_aReading_holdsUntilTheNextAppearsOrGoes() throws IOException {
        EditionFixture fixture = new EditionFixture(folder, List.of(Notices.NONE));
        fixture.publish(List.of(
                notice("now", "start: 2026-11-01\nend: 2026-11-21T18:00\nlevel: info\n"),
                notice("soon", "start: 2026-11-21T16:00\nlevel: urgent\n")));
        RenderContext before = new RenderContext(fixture.edition(), Instant.parse("2026-11-21T12:00:00Z"));
        assertEquals(List.of("now"), keys(Notices.during(before)));
        assertEquals(Instant.parse("2026-11-21T15:00:00Z"), before.trace().until());
        assertEquals(Set.of(Kind.NOTICE), before.trace().kinds());
        RenderContext then = new RenderContext(fixture.edition(), Instant.parse("2026-11-21T15:00:00Z"));
        assertEquals(List.of("soon", "now"), keys(Notices.during(then)));
        assertEquals(Instant.parse("2026-11-21T17:00:00Z"), then.trace().until());
        RenderContext last = new RenderContext(fixture.edition(), Instant.parse("2026-11-21T17:00:00Z"));
        assertEquals(List.of("soon"), keys(Notices.during(last)));
        assertEquals(Instant.MAX, last.trace().until());
    }

    @Test
    void with_changedAndGone_makesANewViewAndLeavesTheOld() {
        Notices before = of(notice("a", "start: 2026-01-01\nlevel: info\n"));
        assertEquals(
                0,
                before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.NOTICE, "a"))))
                        .all()
                        .size());
        assertEquals(1, before.all().size());
        assertSame(before, before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "a")))));
    }
}
