package nl.sleutel.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final Resolver LINKS = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            return Optional.of(new Target("/en/housing/somewhere", "Some rent allowance"));
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return Optional.of(new Shown("the deposit", "#fact-x"));
        }
    };

    @TempDir
    Path folder;

    private static EntryTexts term(String key, String nl, String en) {
        return EntryOf.texts(
                new EntryRef(Kind.TERM, key),
                "topic: housing\npage: housing/rent\n",
                "---\n" + nl + "\n---\nUitleg van " + key + ".\n",
                "---\n" + en + "\n---\nWhat *" + key + "* means.\n");
    }

    private static final List<EntryTexts> SOME = List.of(
            term(
                    "borg",
                    "title: borg\nalso: [waarborgsom]\nmisspelt: [borgt]\nnear: [schade]",
                    "title: deposit\nalso: [security deposit]"),
            term("huurtoeslag", "title: huurtoeslag", "title: rent allowance"),
            term("toeslagen", "title: toeslagen", "title: allowances\nexplain: [allowance, allowances]"),
            term("huisarts", "title: huisarts", "title: general practitioner\nalso: [GP, doctor]"),
            term("ind", "title: IND", "title: Immigration and Naturalisation Service\nalso: [IND]"),
            term("boete", "title: boete", "title: fine\nexplain: []"),
            term("suicidaal", "title: suïcidaal", "title: suicidal"));

    private RenderContext reading(List<EntryTexts> texts) throws IOException {
        EditionFixture fixture = new EditionFixture(Files.createTempDirectory(folder, "edition"), List.of(Terms.NONE));
        fixture.publish(texts);
        return new RenderContext(fixture.edition(), Instant.parse("2026-11-21T12:00:00Z"));
    }

    private String html(String markdown, Language language) throws IOException {
        return MarkdownText.parse(markdown)
                .html(language, LINKS, new TermRenderer(reading(SOME)))
                .replace("\n", "");
    }

    /** A Dutch word on a Dutch page: a browser that translates leaves it as it is. */
    private static String dutchLink(String key, String words) {
        return link(key, words).replace("\">", "\" translate=\"no\">");
    }

    private static String link(String key, String words) {
        return "<a class=\"term\" href=\"#term-" + key + "\" id=\"use-term-" + key + "\">" + words + "</a>";
    }

    @Test
    void html_firstTimeOnly_leadsToTheExplanation() throws IOException {
        assertEquals(
                "<p>A " + link("borg", "deposit") + " is money. You get the deposit back.</p><p>The Deposit.</p>",
                html("A deposit is money. You get the deposit back.\n\nThe Deposit.", Language.EN));
    }

    @Test
    void html_capitals_areKeptAsTheyStand() throws IOException {
        assertEquals(
                "<p>" + dutchLink("huurtoeslag", "Huurtoeslag") + " helpt.</p>",
                html("Huurtoeslag helpt.", Language.NL));
        assertEquals(
                "<p>Wie " + dutchLink("suicidaal", "SUÏCIDAAL") + " is.</p>", html("Wie SUÏCIDAAL is.", Language.NL));
    }

    @Test
    void html_longestWords_winOverShorterOnesInside() throws IOException {
        assertEquals(
                "<p>The " + link("huurtoeslag", "rent allowance") + " is an " + link("toeslagen", "allowance")
                        + ".</p>",
                html("The rent allowance is an allowance.", Language.EN));
    }

    /** A term that was explained does not open the way for a shorter one inside it. */
    @Test
    void html_longestWordsAgain_areNotCutUp() throws IOException {
        assertEquals(
                "<p>The " + link("huurtoeslag", "rent allowance") + ", the rent allowance.</p>",
                html("The rent allowance, the rent allowance.", Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "depositor",
        "predeposit",
        "deposit-box",
        "deposits",
        "deposit_x",
        "deposit2",
        "co-deposit",
        "in de indruk",
        "ind",
        "gp",
        "doctor",
        "fine"
    })
    void html_partsOfWordsAndWordsOfOtherThings_areLeftAlone(String words) throws IOException {
        assertEquals("<p>" + words + "</p>", html(words, Language.EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The landlord's deposit's price.  | borg     | deposit",
                "(deposit)                        | borg     | deposit",
                "Ask your GP.                     | huisarts | GP",
                "“Deposit”                        | borg     | Deposit",
                "The IND: they decide.            | ind      | IND"
            })
    void html_wordsBesideMarks_areWhole(String words, String key, String word) throws IOException {
        assertTrue(html(words, Language.EN).contains(link(key, word)), html(words, Language.EN));
    }

    @Test
    void html_linksHeadingsFactsAndCode_areNeverExplainedIn() throws IOException {
        String html = html("""
                ## In short

                - See [the deposit](page:x) and [](page:x).

                ## Your deposit

                {fact:x} and `deposit` and {=deposit}.

                ### A rent allowance

                [A *borg* of **deposit**](https://example.org)
                """, Language.EN);
        assertFalse(html.contains("class=\"term\""), html);
    }

    @Test
    void html_inShortStepsCalloutsAndTables_areExplainedIn() throws IOException {
        String html = html("""
                ## In short

                - A deposit.

                ## Then

                1. **Rent allowance.** Apply.

                > **Watch out.** The IND.

                | Who | What |
                |---|---|
                | GP | heals |
                """, Language.EN);
        assertTrue(html.contains("<li>A " + link("borg", "deposit")), html);
        assertTrue(html.contains("<strong>" + link("huurtoeslag", "Rent allowance") + ".</strong>"), html);
        assertTrue(html.contains(link("ind", "IND")) && html.contains(link("huisarts", "GP")), html);
    }

    @Test
    void html_dutchTermOnAnEnglishPage_isExplainedOnceWithItsEnglishWord() throws IOException {
        assertEquals(
                "<p>Ask for the <i lang=\"nl\" translate=\"no\">" + link("borg", "borg") + "</i>. The deposit.</p>",
                html("Ask for the *borg*. The deposit.", Language.EN));
        assertEquals(
                "<p>A " + link("borg", "deposit") + " (<i lang=\"nl\" translate=\"no\">borg</i>).</p>",
                html("A deposit (*borg*).", Language.EN));
        assertEquals("<p>the borg</p>", html("the borg", Language.EN));
    }

    @Test
    void html_withoutExplainer_hasNoTerms() {
        assertEquals("<p>A deposit.</p>\n", MarkdownText.parse("A deposit.").html(Language.EN, LINKS));
    }

    @Test
    void html_noTermsAtAll_explainsNothing() throws IOException {
        assertEquals(
                "<p>A deposit.</p>\n",
                MarkdownText.parse("A deposit.").html(Language.EN, LINKS, new TermRenderer(reading(List.of()))));
    }

    @Test
    void shown_listsTheTermsInTheOrderOfThePage() throws IOException {
        RenderContext context = reading(SOME);
        TermRenderer terms = new TermRenderer(context);
        MarkdownText.parse("A rent allowance, then a deposit.\n\n- rent allowance")
                .html(Language.EN, LINKS, terms);
        assertEquals(
                List.of("term-huurtoeslag", "term-borg"),
                terms.shown().stream().map(Term::anchor).toList());
        assertEquals(Set.of(Kind.TERM), context.trace().kinds());
    }

    @Test
    void with_changedAndGone_makesANewGlossaryAndLeavesTheOld() {
        Terms before = Terms.NONE.with(new Delta(SOME, Set.of()));
        Terms after = before.with(new Delta(
                List.of(term("borg", "title: waarborg", "title: bond")), Set.of(new EntryRef(Kind.TERM, "ind"))));
        assertEquals(
                "bond",
                after.find("borg")
                        .orElseThrow()
                        .wording(Language.EN)
                        .orElseThrow()
                        .title());
        assertEquals(Optional.empty(), after.find("ind"));
        assertTrue(before.find("ind").isPresent());
        assertSame(before, before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "x")))));
    }

    @Test
    void in_aLanguage_sortsByItsAlphabetWhateverTheCapitals() {
        Terms terms = Terms.NONE.with(new Delta(SOME, Set.of()));
        assertEquals(
                List.of("boete", "borg", "huisarts", "huurtoeslag", "IND", "suïcidaal", "toeslagen"),
                terms.in(Language.NL).stream()
                        .map(term -> term.wording(Language.NL).orElseThrow().title())
                        .toList());
    }

    @Test
    void document_ofATerm_isItsExplanation() throws IOException {
        EntryRef ref = new EntryRef(Kind.TERM, "borg");
        RenderContext context = reading(SOME);
        Document document = new TermDocuments((any, language) -> LINKS)
                .document(ref, context)
                .orElseThrow();
        assertEquals(
                new Document.DocumentWords(
                        "/nl/begrippen#borg", "borg", "Uitleg van borg.", List.of(), List.of("waarborgsom", "borgt")),
                document.words().get(Language.NL));
        assertEquals("What borg means.", document.words().get(Language.EN).summary());
        assertTrue(context.trace().entries().contains(ref));
    }

    @Test
    void synonyms_ofATerm_areItsWordsAndItsPage() throws IOException {
        EntryRef ref = new EntryRef(Kind.TERM, "borg");
        Synonyms synonyms = new TermSynonyms().synonyms(ref, reading(SOME)).orElseThrow();
        assertEquals(
                new Synonyms.SynonymWords("borg", List.of("waarborgsom"), List.of("borgt"), List.of("schade")),
                synonyms.words().get(Language.NL));
        assertEquals(Optional.of(new EntryRef(Kind.ARTICLE, "housing/rent")), synonyms.page());
        assertEquals(Optional.empty(), new TermSynonyms().synonyms(new EntryRef(Kind.TERM, "gone"), reading(SOME)));
    }
}
