package nl.sleutel.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferReaderTest {

    private static final String WORDS = """
            ---
            title: Sleep better
            summary: Five weeks with a coach.
            search: [insomnia]
            join: Write to your school.
            ---
            You keep a diary.
            """;
    private static final String LEAST = """
            topics: [health]
            audience: [all]
            form: e-health
            needs: [sleep]
            website: "https://example.org"
            sources:
              - {name: City, title: Sleep, url: "https://example.org/sleep", date: 2024}
            """;

    static EntryRef ref() {
        return new EntryRef(OfferKind.OFFER, "sleep-better");
    }

    private static ParseResult<Offer> read(String shared) {
        return OfferReader.read(EntryOf.texts(ref(), shared, WORDS, WORDS));
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Offer> result = read("""
                topics: [health, studying]
                audience: [mbo, wo]
                form: e-health
                needs: [alcohol-and-drugs, sleep]
                institutions: [mborijnland]
                languages: [nl, en]
                cost: free
                organisation: desk
                website: "https://example.org"
                next: 2027-02-03
                pages: [health/sleep]
                sources:
                  - {name: City, title: Sleep, url: "https://example.org/sleep", date: 2024}
                checked: 2026-11-01
                review: 2027-06-01
                """);
        assertEquals(List.of(), result.problems());
        Offer offer = result.value().orElseThrow();
        assertEquals(Set.of(Topic.HEALTH, Topic.STUDYING), offer.topics());
        assertEquals(Set.of(Audience.MBO, Audience.WO), offer.audience());
        assertEquals(OfferForm.E_HEALTH, offer.form());
        assertEquals(Set.of(Need.ALCOHOL_AND_DRUGS, Need.SLEEP), offer.needs());
        assertTrue(offer.serves("mborijnland") && !offer.serves("universiteit-leiden"));
        assertEquals(
                List.of("en", "nl"),
                offer.languages().stream().map(SpokenLanguage::tag).sorted().toList());
        assertEquals(Optional.of(Cost.FREE), offer.cost());
        assertEquals(Optional.of("desk"), offer.organisation());
        assertEquals(Set.of("health/sleep"), offer.pages());
        assertEquals("/nl/aanbod/sleep-better", offer.address(Language.NL));
        assertEquals(
                Optional.of("Write to your school."),
                offer.text(Language.EN).orElseThrow().join());
        assertEquals(
                "Sleep better", offer.text(Language.EN).orElseThrow().about().title());
    }

    /** A day that is over is no day to come; the day itself still is. */
    @Test
    void coming_afterTheDay_isNone() {
        Offer offer = read(LEAST + "next: 2027-02-03\n").value().orElseThrow();
        assertTrue(offer.coming(LocalDate.parse("2027-02-03")).isPresent());
        assertEquals(Optional.empty(), offer.coming(LocalDate.parse("2027-02-04")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "form: e-health     | form: course            | form",
                "form: e-health     | colour: red             | form",
                "needs: [sleep]     | needs: []               | needs",
                "needs: [sleep]     | needs: [sleep, fame]    | needs",
                "topics: [health]   | topics: [cooking]       | topics",
                "topics: [health]   | institutions: [harvard] | institutions",
                "audience: [all]    | audience: []            | audience",
                "website: \"https://example.org\" | website: example | website"
            })
    void read_whatIsWrong_isToldAtItsField(String right, String wrong, String field) {
        List<String> fields = read(LEAST.replace(right, wrong)).problems().stream()
                .flatMap(problem -> problem.location().field().stream())
                .toList();
        assertTrue(fields.contains(field), () -> fields + " has no " + field);
    }

    @Test
    void read_nobodyToJoin_isAProblem() {
        List<ProblemCode> codes = read(LEAST.replace("website: \"https://example.org\"\n", "")).problems().stream()
                .map(Problem::code)
                .toList();
        assertEquals(List.of(ProblemCode.OFFER_DOOR), codes);
        assertEquals(
                List.of(),
                read(LEAST.replace("website: \"https://example.org\"", "organisation: desk"))
                        .problems());
    }

    @Test
    void read_withoutSource_isAProblem() {
        String shared = LEAST.substring(0, LEAST.indexOf("sources:"));
        assertEquals(
                List.of(ProblemCode.SOURCES_OFFER),
                read(shared).problems().stream().map(Problem::code).toList());
    }
}
