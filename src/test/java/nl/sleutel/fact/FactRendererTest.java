package nl.sleutel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactRendererTest {

    private static final String REST =
            "\nlabel: x\nsource: {name: S, title: T, url: \"https://example.org\", date: undated}\nconfidence: high\n";

    @TempDir
    Path folder;

    private EditionFixture fixture;

    @BeforeEach
    void twoFacts() throws IOException {
        fixture = new EditionFixture(folder, List.of(Facts.NONE));
        fixture.publish(List.of(
                fact("rent.max", "type: money\nvalue: 1\nunit: EUR/month\nnext: {value: 2, from: 2027-01-01}"),
                fact("call", "type: telephone\nvalue: \"112\"")));
    }

    private static EntryTexts fact(String key, String text) {
        return new EntryTexts(new EntryRef(Kind.FACT, key), Map.of(PartName.SHARED, text + REST));
    }

    private RenderContext at(String now) {
        return new RenderContext(fixture.edition(), Instant.parse(now));
    }

    @Test
    void show_fact_holdsUntilItsSuccessorInLeiden() {
        RenderContext before = at("2026-12-31T22:59:00Z");
        assertEquals(
                "€1 a month",
                new FactRenderer(before, Language.EN)
                        .show("rent.max", false)
                        .orElseThrow()
                        .text());
        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), before.trace().until());
        RenderContext after = at("2026-12-31T23:00:00Z");
        assertEquals(
                "€2",
                new FactRenderer(after, Language.EN)
                        .show("rent.max", true)
                        .orElseThrow()
                        .text());
        assertEquals(Instant.MAX, after.trace().until());
    }

    @Test
    void show_fact_leadsToItsSourceOrDials() {
        FactRenderer show = new FactRenderer(at("2026-01-01T00:00:00Z"), Language.NL);
        assertEquals(Optional.of(new Resolver.Shown("112", "tel:112")), show.show("call", false));
        assertEquals(
                "#fact-rent-max", show.show("rent.max", false).orElseThrow().href());
        List<String> shown = new ArrayList<>();
        show.shown().forEach(fact -> shown.add(fact.key()));
        assertEquals(List.of("call", "rent.max"), shown);
    }

    @Test
    void show_factThatIsNotLive_isNotedAllTheSame() throws IOException {
        RenderContext context = at("2026-01-01T00:00:00Z");
        assertEquals(Optional.empty(), new FactRenderer(context, Language.NL).show("new.one", false));
        assertEquals(Set.of(new EntryRef(Kind.FACT, "new.one")), context.trace().entries());
        fixture.publish(List.of(fact("new.one", "type: text\nvalue: y")));
        assertFalse(fixture.edition().stillHolds(context.trace(), 1));
    }

    @Test
    void facts_withAChangedTextThatIsBroken_loseTheFactRatherThanShowTheOld() throws IOException {
        fixture.publish(List.of(fact("call", "type: telephone\nvalue: nothing")));
        assertEquals(Optional.empty(), fixture.edition().view(Facts.class).find("call"));
        assertEquals(
                List.of("rent.max"),
                fixture.edition().view(Facts.class).all().stream()
                        .map(Fact::key)
                        .toList());
        fixture.withdraw(new EntryRef(Kind.FACT, "rent.max"));
        assertTrue(fixture.edition().view(Facts.class).all().isEmpty());
    }
}
