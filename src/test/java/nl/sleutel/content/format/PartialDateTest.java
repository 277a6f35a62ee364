package nl.sleutel.content.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import nl.sleutel.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024-07-01, 1 juli 2024, 1 July 2024, 2024-07-01, 2024-07-01",
        "2024-02,    februari 2024, February 2024, 2024-02-01, 2024-02-29",
        "2026,       2026, 2026, 2026-01-01, 2026-12-31"
    })
    void of_whatIsKnown_readsInBothLanguagesAndSpansItsDays(
            String text, String nl, String en, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.of(text).orElseThrow();
        assertEquals(nl, date.in(Language.NL));
        assertEquals(en, date.in(Language.EN));
        assertEquals(first, date.first());
        assertEquals(last, date.last());
        assertEquals(text, date.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2024-13",
                "2024-00-01",
                "2024-01-00",
                "24",
                "2024-7-1",
                "01-07-2024",
                "2024-07-01T10:00",
                " 2024",
                "undated",
                ""
            })
    void of_anythingElse_isEmpty(String text) {
        assertEquals(Optional.empty(), PartialDate.of(text));
    }
}
