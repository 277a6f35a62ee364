package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.Test;

/** The words of organisations, events and terms undergo the check that articles undergo. */
class CheckingOtherKindsTest {

    private static final String SOURCES =
            "sources:\n  - {name: City, title: Rent, url: \"https://example.org/rent\", date: 2024}\n";
    private static final String ORGANISATION =
            "topics: [housing]\naudience: [all]\nkinds: [advice]\nwebsite: \"https://example.org\"\n" + SOURCES;
    private static final String EVENT = "start: 2027-01-01\naudience: [all]\ntopic: housing\n" + SOURCES;

    private static List<String> problems(EntryTexts... texts) {
        return ContentCheck.problems(new ContentFolder(List.of(texts), List.of())).stream()
                .map(Problem::toString)
                .toList();
    }

    private static String words(String title, String text) {
        return "---\ntitle: " + title + "\nsummary: Helps you.\n---\n" + text + "\n";
    }

    private static EntryTexts organisation(String nl, String en) {
        return EntryOf.texts(new EntryRef(Kind.ORGANISATION, "desk"), ORGANISATION, nl, en);
    }

    @Test
    void problems_soundEntries_haveNone() {
        assertEquals(
                List.of(),
                problems(
                        organisation(words("Balie", "Vraag [ons](org:desk)."), words("Desk", "Ask [us](org:desk).")),
                        EntryOf.texts(
                                new EntryRef(Kind.EVENT, "feast"),
                                EVENT,
                                words("Feest", "Kom."),
                                words("Feast", "Come.")),
                        EntryOf.texts(
                                new EntryRef(Kind.TERM, "borg"),
                                "topic: housing\n",
                                "---\ntitle: borg\n---\nGeld.\n",
                                "---\ntitle: deposit\n---\nMoney.\n")));
    }

    @Test
    void problems_figuresFactsAndLinksInAnOrganisation_areToldWithTheirLines() {
        assertEquals(
                List.of(
                        "organisations/desk/en.md: the fact 'desk.hours' stands in nl.md and not here: both "
                                + "languages tell the same facts",
                        "organisations/desk/en.md:6: dead link: there is no page 'housing/rent'",
                        "organisations/desk/nl.md:5: a term typed by hand: '14 dagen'; name a fact, or write {=14 "
                                + "dagen}",
                        "organisations/desk/nl.md:5: unknown fact 'desk.hours'"),
                problems(organisation(
                        words("Balie", "Binnen 14 dagen. {fact:desk.hours}"),
                        words("Desk", "Within {=14 days}.\n[Rent](page:housing/rent)"))));
    }

    @Test
    void problems_aNumberInAName_mayStandMoreOftenInOneLanguage() {
        assertEquals(
                List.of(),
                problems(organisation(words("113", "Bel."), words("113", "Call. The people of 113 listen."))));
    }

    @Test
    void problems_anEventAndATermWithoutText_areTold() {
        assertEquals(
                List.of("events/feast/nl.md:5: there is no text", "terms/borg/en.md:4: there is no text"),
                problems(
                        EntryOf.texts(
                                new EntryRef(Kind.EVENT, "feast"), EVENT, words("Feest", ""), words("Feast", "Come.")),
                        EntryOf.texts(
                                new EntryRef(Kind.TERM, "borg"),
                                "topic: housing\n",
                                "---\ntitle: borg\n---\nGeld.\n",
                                "---\ntitle: deposit\n---\n")));
    }

    /** Where a page shows the same fact, both would have one id. */
    @Test
    void problems_aFactInAnExplanation_isRefused() {
        assertEquals(
                List.of(
                        "terms/borg/en.md:5: an explanation names no fact ('rent.max'): it opens on pages that may "
                                + "show the same fact, and their list of sources would not hold it",
                        "terms/borg/en.md:5: unknown fact 'rent.max'"),
                problems(EntryOf.texts(
                                new EntryRef(Kind.TERM, "borg"),
                                "topic: housing\n",
                                "---\ntitle: borg\n---\n{fact:rent.max}\n",
                                "---\ntitle: deposit\n---\nMoney,\n{fact:rent.max}\n"))
                        .stream()
                        .filter(problem -> problem.startsWith("terms/borg/en.md"))
                        .toList());
    }

    @Test
    void problems_aTermsPageThatDoesNotExist_isTold() {
        assertEquals(
                List.of("terms/borg/shared.yaml:2: page 'housing/rent' does not exist"),
                problems(EntryOf.texts(
                        new EntryRef(Kind.TERM, "borg"),
                        "topic: housing\npage: housing/rent\n",
                        "---\ntitle: borg\n---\nGeld.\n",
                        "---\ntitle: deposit\n---\nMoney.\n")));
    }

    @Test
    void problems_ofTheReaders_areTold() {
        assertEquals(
                List.of(
                        "events/feast/shared.yaml:7: unknown field 'price'",
                        "organisations/desk/shared.yaml:7: unknown field 'price'",
                        "terms/borg/shared.yaml:2: unknown field 'price'"),
                problems(
                        EntryOf.texts(
                                new EntryRef(Kind.ORGANISATION, "desk"),
                                ORGANISATION + "price: 1\n",
                                words("Balie", "Kom."),
                                words("Desk", "Come.")),
                        EntryOf.texts(
                                new EntryRef(Kind.EVENT, "feast"),
                                EVENT + "cost: free\nprice: 1\n",
                                words("Feest", "Kom."),
                                words("Feast", "Come.")),
                        EntryOf.texts(
                                new EntryRef(Kind.TERM, "borg"),
                                "topic: housing\nprice: 1\n",
                                "---\ntitle: borg\n---\nGeld.\n",
                                "---\ntitle: deposit\n---\nMoney.\n")));
    }
}
