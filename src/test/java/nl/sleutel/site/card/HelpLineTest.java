package nl.sleutel.site.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.route.CareRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelpLineTest {

    @TempDir
    Path folder;

    private EditionFixture fixture;

    @BeforeEach
    void nothing() throws IOException {
        fixture = new EditionFixture(folder, List.of(Facts.NONE, Articles.NONE, CareRoute.NONE));
    }

    private RenderContext reading() {
        return new RenderContext(fixture.edition(), Instant.parse("2026-11-30T23:00:00Z"));
    }

    private static List<String> numbers(List<HelpLine> lines) {
        return lines.stream().map(HelpLine::number).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void emergencyNumber_onNoContentAtAll_isThere(Language language) {
        assertEquals(List.of("112"), numbers(HelpLine.first(language, reading())));
        assertEquals(List.of("112"), numbers(HelpLine.urgent(language, reading())));
        assertEquals("tel:112", HelpLine.danger(language, reading()).href());
        assertEquals(List.of(), numbers(HelpLine.more(language, reading())));
    }

    /** Whatever the fact holds, it counts; one that can't be read does not. */
    @ParameterizedTest
    @CsvSource({"999, 999", "112, 112", "nonsense, 112"})
    void emergencyNumber_whereTheContentHasIt_isTheFactsAndStandsOnce(String value, String shown) throws IOException {
        fixture.publish(List.of(new EntryTexts(
                new EntryRef(Kind.FACT, "care.112"),
                Map.of(
                        PartName.SHARED,
                        "type: telephone\nvalue: \"" + value
                                + "\"\nlabel: x\nsource: {name: S, title: T, url: \"https://"
                                + "example.org\", date: undated}\nconfidence: high\n"))));
        assertEquals(List.of(shown), numbers(HelpLine.first(Language.EN, reading())));
    }
}
