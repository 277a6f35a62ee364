package nl.sleutel.content.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRefTest {

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, housing/find-a-room",
        "FACT, duo.basic-grant.2026-27",
        "ORGANISATION, 113-zelfmoordpreventie",
        "TERM, borg"
    })
    void isKey_ofTheFormOfItsKind(Kind kind, String key) {
        assertTrue(EntryRef.isKey(kind, key));
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, housing",
        "ARTICLE, housing/a/b",
        "ARTICLE, ../etc",
        "ARTICLE, housing/..",
        "ARTICLE, Housing/room",
        "FACT, a/b",
        "FACT, ..",
        "FACT, a..b",
        "FACT, .a",
        "TERM, a.b",
        "TERM, a b",
        "TERM, -a",
        "TERM, ''"
    })
    void isKey_ofAnotherForm_isNone(Kind kind, String key) {
        assertFalse(EntryRef.isKey(kind, key));
    }

    @Test
    void isKey_longerThanTheDatabaseTakes_isNone() {
        assertTrue(EntryRef.isKey(Kind.TERM, "a".repeat(120)));
        assertFalse(EntryRef.isKey(Kind.TERM, "a".repeat(121)));
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, money/grant, SHARED, articles/money/grant/shared.yaml",
        "ARTICLE, money/grant, NL, articles/money/grant/nl.md",
        "FACT, a.b, SHARED, facts/a.b.yaml",
        "TERM, borg, EN, terms/borg/en.md"
    })
    void path_isTheFileOfTheContentFormat(Kind kind, String key, PartName part, String path) {
        assertEquals(path, new EntryRef(kind, key).path(part));
    }
}
