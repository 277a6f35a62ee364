package nl.sleutel.directory.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.Test;

class OrganisationCheckTest {

    private static final String WORDS = "---\ntitle: Desk\nsummary: Helps.\n---\nAsk.\n";

    private static EntryTexts fact(String key, String type, String value) {
        return new EntryTexts(
                new EntryRef(Kind.FACT, key), Map.of(PartName.SHARED, "type: " + type + "\nvalue: \"" + value + """
                "
                label: number
                source: {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                confidence: high
                """));
    }

    private static EntryTexts organisation(String key, String more) {
        return EntryOf.texts(new EntryRef(Kind.ORGANISATION, key), """
                topics: [housing]
                audience: [all]
                kinds: [institution]
                website: "https://example.org"
                sources:
                  - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                """ + more, WORDS, WORDS);
    }

    private static List<String> problems(EntryTexts... texts) {
        List<EntryTexts> all = new ArrayList<>(List.of(texts));
        all.add(fact("desk.number", "telephone", "14 071"));
        all.add(fact("desk.mail", "email", "desk@example.org"));
        all.add(fact("desk.street", "text", "Street 1, Leiden"));
        all.add(organisation("school", ""));
        return new OrganisationCheck(all)
                .problems().stream().map(Problem::toString).sorted().toList();
    }

    @Test
    void problems_whatExistsAndFits_hasNone() {
        assertEquals(
                List.of(),
                problems(organisation(
                        "desk",
                        "telephone: desk.number\nemail: desk.mail\naddress: desk.street\ninstitutions: "
                                + "[school]\n")));
    }

    @Test
    void problems_factsThatAreMissing_areTold() {
        assertEquals(
                List.of("organisations/desk/shared.yaml:7: field 'telephone' names the fact 'desk.phone', which "
                        + "does not exist"),
                problems(organisation("desk", "telephone: desk.phone\n")));
    }

    @Test
    void problems_factsOfAnotherType_areTold() {
        assertEquals(
                List.of(
                        "organisations/desk/shared.yaml:7: field 'telephone' needs a fact of type telephone; "
                                + "'desk.mail' is of type email",
                        "organisations/desk/shared.yaml:8: field 'email' needs a fact of type email; "
                                + "'desk.street' is of type text",
                        "organisations/desk/shared.yaml:9: field 'address' needs a fact of type text; "
                                + "'desk.number' is of type telephone"),
                problems(organisation("desk", "telephone: desk.mail\nemail: desk.street\naddress: desk.number\n")));
    }

    @Test
    void problems_institutionThatIsNone_isTold() {
        assertEquals(
                List.of("organisations/desk/shared.yaml:7: institution 'nowhere' does not exist: it is the key of "
                        + "an organisation of the kind 'institution'"),
                problems(organisation("desk", "institutions: [nowhere, school]\n")));
    }
}
