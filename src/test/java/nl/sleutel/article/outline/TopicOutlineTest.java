package nl.sleutel.article.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicOutlineTest {

    private static final String GROUPS = "groups:\n  - pages: [housing/find-a-room]\n  - pages: [housing/deposit]\n";
    private static final String NL = "---\nheadings:\n  - Eerst\n  - Daarna\n---\n";
    private static final String EN = "---\nheadings: [First, Then]\n---\n";

    private static EntryTexts topic(String key, String shared, String en) {
        return EntryOf.texts(new EntryRef(Kind.TOPIC, key), shared, NL, en);
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<TopicOutline> result = TopicOutlineReader.read(topic("housing", GROUPS, EN));
        assertEquals(List.of(), result.problems());
        TopicOutline outline = result.value().orElseThrow();
        assertEquals(Topic.HOUSING, outline.topic());
        assertEquals(
                List.of(
                        new TopicOutline.PageGroupOutline(List.of("housing/find-a-room"), 2),
                        new TopicOutline.PageGroupOutline(List.of("housing/deposit"), 3)),
                outline.groups());
        assertEquals(Optional.of("Daarna"), outline.heading(Language.NL, 1));
        assertEquals(Optional.of("First"), outline.heading(Language.EN, 0));
        assertEquals(Optional.empty(), outline.heading(Language.EN, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "home    | housing/deposit     | First, Then | topics/home/shared.yaml: there is no topic 'home'",
                "housing | housing/find-a-room | First, Then | topics/housing/shared.yaml:3: page "
                        + "'housing/find-a-room' stands in two groups",
                "housing | housing/deposit     | First       | topics/housing/en.md:2: there are 1 headings here "
                        + "and 2 groups in shared.yaml",
                "housing | housing/deposit     | First, ''   | topics/housing/en.md:2: there are 1 headings here "
                        + "and 2 groups in shared.yaml"
            })
    void read_whatIsWrong_isToldWithItsLine(String key, String second, String headings, String problem) {
        ParseResult<TopicOutline> result = TopicOutlineReader.read(
                topic(key, GROUPS.replace("housing/deposit", second), "---\nheadings: [" + headings + "]\n---\n"));
        assertEquals(
                List.of(problem),
                result.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void with_whatIsOfAnotherKind_staysTheSame() {
        TopicOutlines outlines = TopicOutlines.NONE.with(new Delta(List.of(topic("housing", GROUPS, EN)), Set.of()));
        assertSame(outlines, outlines.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "housing")))));
    }
}
