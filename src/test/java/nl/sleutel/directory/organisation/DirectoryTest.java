package nl.sleutel.directory.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2027-02-01T09:00:00Z");

    @TempDir
    Path folder;

    static EntryTexts organisation(String key, String title, String more) {
        String shared = """
                topics: [housing]
                audience: [all]
                kinds: [advice]
                website: "https://example.org"
                sources:
                  - {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                """ + more;
        String words = "---\ntitle: " + title
                + "\nsummary: Helps.\nsearch: [rent]\n---\nCall {fact:desk.number} or ask [](org:other).\n";
        return EntryOf.texts(
                new EntryRef(Kind.ORGANISATION, key), shared, words, words.replace("title: ", "title: The "));
    }

    static Directory of(EntryTexts... texts) {
        return Directory.NONE.with(new Delta(List.of(texts), Set.of()));
    }

    @Test
    void with_changedAndGone_makesANewDirectoryAndLeavesTheOld() {
        Directory before = of(organisation("desk", "Desk", ""), organisation("other", "Other", ""));
        Directory after = before.with(new Delta(
                List.of(organisation("desk", "Counter", "")), Set.of(new EntryRef(Kind.ORGANISATION, "other"))));
        assertEquals(
                "Counter",
                after.find("desk")
                        .orElseThrow()
                        .description(Language.NL)
                        .orElseThrow()
                        .title());
        assertEquals(Optional.empty(), after.find("other"));
        assertEquals(2, before.all().size());
        assertEquals(
                "Desk",
                before.find("desk")
                        .orElseThrow()
                        .description(Language.NL)
                        .orElseThrow()
                        .title());
    }

    @Test
    void with_otherKinds_isTheSame() {
        Directory before = of(organisation("desk", "Desk", ""));
        assertSame(before, before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "desk.number")))));
    }

    @Test
    void with_textsThatAreNoLongerSound_dropsTheOrganisation() {
        Directory before = of(organisation("desk", "Desk", ""));
        EntryTexts broken =
                new EntryTexts(new EntryRef(Kind.ORGANISATION, "desk"), Map.of(PartName.SHARED, "nonsense"));
        assertEquals(
                Optional.empty(),
                before.with(new Delta(List.of(broken), Set.of())).find("desk"));
    }

    @Test
    void in_aLanguage_sortsByItsAlphabet() {
        Directory all = of(
                organisation("a", "zorg", ""),
                organisation("b", "Élan", ""),
                organisation("c", "DUO", ""),
                organisation("d", "Esn", ""));
        assertEquals(
                List.of("c", "b", "d", "a"),
                all.in(Language.NL).stream().map(Organisation::key).toList());
    }

    @Test
    void filter_eachWish_isHeldAgainstTheOrganisation() {
        Organisation open = of(organisation("desk", "Desk", """
                institutions: [mborijnland]
                languages: [nl]
                hours:
                  - {days: [mon], from: "09:00", to: "17:00"}
                """)).find("desk").orElseThrow();
        Organisation unknown = of(organisation("desk", "Desk", "")).find("desk").orElseThrow();
        OrganisationFilter all = OrganisationFilter.ALL;
        assertTrue(all.test(open, MONDAY_MORNING) && all.test(unknown, MONDAY_MORNING));
        OrganisationFilter wo = new OrganisationFilter(
                Optional.of(Audience.WO), Optional.of(Topic.HOUSING), Optional.empty(), Optional.empty(), false);
        assertTrue(wo.test(open, MONDAY_MORNING));
        OrganisationFilter money = new OrganisationFilter(
                Optional.empty(), Optional.of(Topic.MONEY), Optional.empty(), Optional.empty(), false);
        assertFalse(money.test(open, MONDAY_MORNING));
        OrganisationFilter mbo = new OrganisationFilter(
                Optional.empty(), Optional.empty(), Optional.of("mborijnland"), Optional.empty(), false);
        assertTrue(mbo.test(open, MONDAY_MORNING) && mbo.test(unknown, MONDAY_MORNING));
        OrganisationFilter hbo = new OrganisationFilter(
                Optional.empty(), Optional.empty(), Optional.of("hogeschool-leiden"), Optional.empty(), false);
        assertFalse(hbo.test(open, MONDAY_MORNING));
        OrganisationFilter dutch = new OrganisationFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), SpokenLanguage.of("nl"), false);
        assertTrue(dutch.test(open, MONDAY_MORNING));
        assertFalse(dutch.test(unknown, MONDAY_MORNING));
        OrganisationFilter now =
                new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        assertTrue(now.test(open, MONDAY_MORNING));
        assertFalse(now.test(open, MONDAY_MORNING.plusSeconds(86_400)));
        assertFalse(now.test(unknown, MONDAY_MORNING));
    }

    private RenderContext reading(Instant now, EntryTexts... texts) throws IOException {
        EditionFixture fixture =
                new EditionFixture(Files.createTempDirectory(folder, "edition"), List.of(Facts.NONE, Directory.NONE));
        fixture.publish(List.of(texts));
        return new RenderContext(fixture.edition(), now);
    }

    @Test
    void document_ofAnOrganisation_hasItsWordsWithFactsAndTitlesFilledIn() throws IOException {
        EntryTexts number = new EntryTexts(new EntryRef(Kind.FACT, "desk.number"), Map.of(PartName.SHARED, """
                type: telephone
                value: "14 071"
                label: number
                source: {name: City, title: Rent, url: "https://example.org/rent", date: 2024}
                confidence: high
                """));
        RenderContext context =
                reading(MONDAY_MORNING, number, organisation("desk", "Desk", ""), organisation("other", "Other", ""));
        OrganisationDocuments documents = new OrganisationDocuments(DirectoryTest::resolver);
        Document document = documents
                .document(new EntryRef(Kind.ORGANISATION, "desk"), context)
                .orElseThrow();
        Document.DocumentWords words = document.words().get(Language.EN);
        assertEquals("/en/organisations/desk", words.address());
        assertEquals("The Desk", words.title());
        assertEquals(List.of("rent"), words.terms());
        assertEquals("Call 14 071 or ask The Other.", words.sections().get(0).text());
        assertEquals(Set.of(Topic.HOUSING), document.topics());
        assertTrue(context.trace()
                .entries()
                .containsAll(Set.of(
                        new EntryRef(Kind.ORGANISATION, "desk"),
                        new EntryRef(Kind.ORGANISATION, "other"),
                        new EntryRef(Kind.FACT, "desk.number"))));
    }

    @Test
    void document_ofWhatIsGone_isEmptyAndNoted() throws IOException {
        EntryRef ref = new EntryRef(Kind.ORGANISATION, "desk");
        RenderContext context = reading(MONDAY_MORNING);
        assertEquals(Optional.empty(), new OrganisationDocuments(DirectoryTest::resolver).document(ref, context));
        assertTrue(context.trace().entries().contains(ref));
    }

    private static Resolver resolver(RenderContext context, Language language) {
        FactRenderer facts = new FactRenderer(context, language);
        return new Resolver() {
            @Override
            public Optional<Target> link(String destination) {
                return Directory.link(destination, context, language);
            }

            @Override
            public Optional<Shown> fact(String key, FactForm form) {
                return facts.show(key, form);
            }
        };
    }
}
