package nl.sleutel.directory.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class OrganisationReaderTest {

    public static final String WORDS = """
            ---
            title: Rent desk
            summary: They look at your rent.
            search: [rent help]
            ---
            Ask them anything.
            """;
    private static final String LEAST = """
            topics: [housing]
            audience: [all]
            kinds: [advice]
            website: "https://example.org"
            sources:
              - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
            """;

    private static ParseResult<Organisation> read(String shared) {
        return OrganisationReader.read(
                EntryOf.texts(new EntryRef(Kind.ORGANISATION, "rent-desk"), shared, WORDS, WORDS));
    }

    private static List<String> problems(String shared) {
        return read(shared).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Organisation> result = read("""
                topics: [housing, huurteam]
                audience: [mbo, wo]
                kinds: [advice, government]
                institutions: [mborijnland]
                languages: [nl, en, ar]
                cost: mixed
                visit: walk-in
                website: "https://example.org"
                telephone: desk.number
                email: desk.email
                chat: "https://example.org/chat"
                address: desk.address
                hours:
                  - {days: [mon, tue], from: "09:00", to: "17:30"}
                  - {days: [sun], from: 20:00, to: 24:00}
                closed: [2026-12-24]
                internationals: true
                mbo: true
                sources:
                  - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                checked: 2026-11-01
                review: 2027-06-01
                """);
        assertEquals(List.of(), result.problems());
        Organisation desk = result.value().orElseThrow();
        assertEquals(Set.of(Topic.HOUSING, Topic.HUURTEAM), desk.topics());
        assertEquals(Set.of(Audience.MBO, Audience.WO), desk.audience());
        assertEquals(Set.of(Sector.ADVICE, Sector.GOVERNMENT), desk.sectors());
        assertEquals(Set.of("mborijnland"), desk.institutions());
        assertEquals(
                List.of("Arabic", "English", "Dutch"),
                desk.languages().stream().map(spoken -> spoken.in(Language.EN)).toList());
        assertEquals(Optional.of(Cost.MIXED), desk.cost());
        assertEquals(Optional.of(VisitMode.WALK_IN), desk.visit());
        assertEquals(
                new Contact(
                        Optional.of("https://example.org"),
                        Optional.of("https://example.org/chat"),
                        Optional.of("desk.number"),
                        Optional.of("desk.email"),
                        Optional.of("desk.address")),
                desk.contact());
        OpeningHours hours = desk.hours().orElseThrow();
        assertEquals(LocalTime.of(17, 30), hours.weekly().get(0).to());
        assertEquals(LocalTime.MIDNIGHT, hours.weekly().get(1).to());
        assertEquals(Set.of(LocalDate.of(2026, 12, 24)), hours.closed());
        assertTrue(desk.internationals() && desk.mbo());
        assertEquals("2026-11-01", desk.checked().orElseThrow().toString());
        assertEquals("/nl/organisaties/rent-desk", desk.address(Language.NL));
        assertEquals("/en/organisations/rent-desk", desk.address(Language.EN));
        assertEquals(
                new Description(
                        "Rent desk", "They look at your rent.", List.of("rent help"), "Ask them anything.\n", 6),
                desk.description(Language.EN).orElseThrow());
    }

    @Test
    void read_theLeast_leavesUnknownUnknown() {
        ParseResult<Organisation> result = read(LEAST);
        assertEquals(List.of(), result.problems());
        Organisation desk = result.value().orElseThrow();
        assertEquals(Optional.empty(), desk.hours());
        assertEquals(Optional.empty(), desk.cost());
        assertTrue(desk.languages().isEmpty());
        assertTrue(desk.serves("hogeschool-leiden"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cost: cheap                                                   | field 'cost' must be free, paid "
                        + "or mixed, not 'cheap'",
                "visit: walkin                                                 | field 'visit' must be "
                        + "appointment, walk-in, both or online, not 'walkin'",
                "languages: [dutch]                                            | field 'languages' must be the "
                        + "two-letter code of a language, such as nl or en, not 'dutch'",
                "hours: [{days: [monday], from: '09:00', to: '17:00'}]         | field 'days' must be mon, tue, "
                        + "wed, thu, fri, sat, sun or holiday, not 'monday'",
                "hours: [{days: [mon], from: '9:00', to: '17:00'}]             | field 'from' must be a time such "
                        + "as \"09:00\", not '9:00'",
                "hours: [{days: [mon], from: '24:00', to: '17:00'}]            | field 'from' must be a time such "
                        + "as \"09:00\", not '24:00'",
                "hours: [{days: [mon], from: '09:00', to: '25:00'}]            | field 'to' must be a time such "
                        + "as \"17:30\", at most \"24:00\", not '25:00'",
                "hours: [{days: [mon], from: '09:00', to: '17:00', by: phone}] | unknown field 'by'",
                "closed: [2026-12-25]                                          | 'closed' says when 'hours' do "
                        + "not hold, and there are none",
                "chat: ask us                                                  | field 'chat' must be an address "
                        + "that starts with https://, not 'ask us'",
                "opening: 9                                                    | unknown field 'opening'"
            })
    void read_aSlip_isToldWithItsLine(String line, String message) {
        assertEquals(
                List.of("organisations/rent-desk/shared.yaml:7: " + message),
                problems(LEAST + line + "\n").subList(0, 1));
    }

    @Test
    void read_alwaysAndHours_excludeEachOther() {
        assertEquals(
                List.of("organisations/rent-desk/shared.yaml:8: 'hours' and 'always' exclude each other"),
                problems(LEAST + "always: true\nhours: [{days: [mon], from: '09:00', to: '17:00'}]\n"));
    }

    @Test
    void read_closedThatIsOnlyAMonth_isRefused() {
        assertEquals(
                List.of("organisations/rent-desk/shared.yaml:8: field 'closed' must be a date such as 2026-12-25, "
                        + "not '2026-12'"),
                problems(LEAST + "hours: [{days: [mon], from: '09:00', to: '17:00'}]\nclosed: [2026-12]\n"));
    }

    @Test
    void read_nothingWhereSomethingMustBe_isTold() {
        assertEquals(
                List.of(
                        "organisations/rent-desk/shared.yaml:1: field 'topics' is missing or empty",
                        "organisations/rent-desk/shared.yaml:1: field 'audience' is missing or empty",
                        "organisations/rent-desk/shared.yaml:1: field 'kinds' is missing or empty",
                        "organisations/rent-desk/shared.yaml:1: field 'website' is missing: readers need a place "
                                + "to look for what is not known here",
                        "organisations/rent-desk/shared.yaml:1: an organisation needs at least one source"),
                problems("cost: free\n"));
    }

    @Test
    void read_missingFiles_areTold() {
        EntryTexts texts = new EntryTexts(new EntryRef(Kind.ORGANISATION, "rent-desk"), Map.of(PartName.NL, WORDS));
        assertEquals(
                List.of(
                        "organisations/rent-desk/en.md: the file is missing",
                        "organisations/rent-desk/shared.yaml: the file is missing"),
                OrganisationReader.read(texts).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void read_languageWithoutSummary_isToldAtItsLine() {
        EntryTexts texts = EntryOf.texts(
                new EntryRef(Kind.ORGANISATION, "rent-desk"),
                LEAST,
                "---\ntitle: Huurbalie\n---\nVraag maar.\n",
                WORDS);
        ParseResult<Organisation> result = OrganisationReader.read(texts);
        assertEquals(
                List.of("organisations/rent-desk/nl.md:2: field 'summary' is missing or empty"),
                result.problems().stream().map(Problem::toString).toList());
        assertEquals(
                Set.of(Language.EN), result.value().orElseThrow().descriptions().keySet());
    }
}
