package nl.sleutel.directory.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.Test;

class EventCheckTest {

    private static final String WORDS = "---\ntitle: Desk\nsummary: Helps.\n---\nAsk.\n";
    private static final String SOURCES = """
            sources:
              - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
            """;

    private static final EntryTexts SCHOOL = EntryOf.texts(
            new EntryRef(Kind.ORGANISATION, "school"),
            "topics: [housing]\naudience: [all]\nkinds: [institution]\nwebsite: \"https://example.org\"\n" + SOURCES,
            WORDS,
            WORDS);

    private static List<String> problems(String organiser) {
        EntryTexts event = EntryOf.texts(
                new EntryRef(Kind.EVENT, "feast"),
                "start: 2027-01-01\naudience: [all]\ntopic: student-life\n" + SOURCES + "organiser: " + organiser
                        + "\n",
                WORDS,
                WORDS);
        return new EventCheck(List.of(SCHOOL, event))
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void problems_organiserThatExists_hasNone() {
        assertEquals(List.of(), problems("school"));
    }

    @Test
    void problems_organiserThatIsNone_isTold() {
        assertEquals(
                List.of("events/feast/shared.yaml:6: organiser 'nobody' does not exist: it is the key of an "
                        + "organisation"),
                problems("nobody"));
    }
}
