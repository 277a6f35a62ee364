package nl.sleutel.content.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationLagTest {

    private static final String MATCHED = """
            ---
            title: Borg
            summary: Over de borg.
            slug: borg
            ---
            Vooraf.

            ## In het kort

            - Ten hoogste {fact:rent.max}.

            ## Terug {#back}

            Vraag het [hier](https://example.org/a).

            ### Brief

            Schrijf een
            brief.
            """;

    private static TranslationLag after(String from, String to) {
        return TranslationLag.of(Instant.EPOCH, MATCHED, MATCHED.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{fact:rent.max} | {fact:rent.min} | in-het-kort",
                "example.org/a | example.org/b | back",
                "Vraag | Eis | back",
                "brief. | e-mail. | brief",
                "Vooraf | Eerst | ''",
                "title: Borg | title: Waarborg | ''",
                "Over de borg | Alles over de borg | ''"
            })
    void of_whatReadersSeeDifferently_isNamed(String from, String to, String section) {
        assertEquals(new TranslationLag(Instant.EPOCH, List.of(section), List.of()), after(from, to));
    }

    @Test
    void of_whatReadersDoNotSee_isNotNamed() {
        assertEquals(List.of(), after("een\nbrief", "een brief").sections());
        assertEquals(List.of(), after("slug: borg", "slug: waarborg").sections());
    }

    @Test
    void of_aNewAndARenamedHeading_areNamedAsTheyStandNow() {
        assertEquals(
                new TranslationLag(Instant.EPOCH, List.of("mail"), List.of("Brief")), after("### Brief", "### Mail"));
        assertEquals(List.of("nieuw"), after("## Terug", "## Nieuw\n\n## Terug").sections());
    }

    @Test
    void of_textsThatAreNoPages_areOneSection() {
        assertEquals(
                List.of(""), TranslationLag.of(Instant.EPOCH, "een", "twee").sections());
    }
}
