package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.sleutel.language.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void headings_getAnAddressFromTheirWordsOrByHand() {
        List<Heading> headings = MarkdownText.parse("## Één vraag?\n\n## Opzeggen {#notice}\n\ntext\n\n### Één vraag\n")
                .headings();
        assertEquals(
                List.of(
                        new Heading(2, "een-vraag", "Één vraag?", 1),
                        new Heading(2, "notice", "Opzeggen", 3),
                        new Heading(3, "een-vraag-2", "Één vraag", 7)),
                headings);
    }

    @Test
    void html_heading_isAPlaceAndNoLink() {
        Element heading = Shown.english("## Get it back {#back}\n").selectFirst("h2#back");
        assertEquals("Get it back", heading.html());
    }

    @Test
    void html_heading_answersToItsIdInTheOtherLanguageToo() {
        MarkdownText dutch = MarkdownText.parse("## Terug {#back}\n\n## Wat het kost\n\n### Later\n\n## Terug\n");
        MarkdownText english = MarkdownText.parse("## Terug\n\n## What it costs\n\n### Later\n\n## End\n");
        Element body = Shown.twins(dutch, english);
        assertEquals(
                "Wat het kost", body.getElementById("what-it-costs").parent().text());
        assertEquals("", body.getElementById("what-it-costs").text());
        assertEquals("Terug", body.getElementById("end").parent().text());
        assertEquals(1, body.select("#later").size(), "an id that both have");
        assertEquals(1, body.select("#terug").size(), "an id that another heading has here");
        assertEquals(
                0,
                Shown.twins(dutch, MarkdownText.parse("## One\n\n## Two\n"))
                        .select("span")
                        .size(),
                "a text that is built otherwise");
    }

    @ParameterizedTest
    @CsvSource({
        "[](page:housing/contracts), Contracts & leases",
        "[this page](page:housing/contracts), this page",
        "see [**it**](page:housing/contracts) here, see it here"
    })
    void html_linkToThePageItself_isItsWords(String markdown, String words) {
        Element body = Shown.from("/en/housing/contracts", markdown);
        assertEquals(words, body.text());
        assertEquals(0, body.select("a").size());
        assertEquals(1, Shown.english(markdown).select("a").size());
    }

    @Test
    void html_dutchTermsAndNames_areNotTranslated() {
        assertEquals(
                "no",
                Shown.english("Ask for the *borg*.").selectFirst("i[lang=nl]").attr("translate"));
        assertEquals("no", Shown.english("[](org:huurteam)").selectFirst("a").attr("translate"));
        assertEquals(
                "",
                Shown.english("[tenants' help](org:huurteam)").selectFirst("a").attr("translate"));
        assertEquals(
                "", Shown.english("[](page:housing/contracts)").selectFirst("a").attr("translate"));
    }

    @ParameterizedTest
    @CsvSource({"In short, EN", "In het kort, NL", "IN SHORT, EN"})
    void html_inShort_isABoxUpToTheNextHeading(String name, Language language) {
        Element body = Shown.in("## " + name + "\n\n- one\n- two\n\nmore\n\n## Next\n\nrest\n", language);
        Element box = body.selectFirst("section.short");
        assertEquals(2, box.select("li").size());
        assertTrue(box.text().endsWith("more"));
        assertFalse(box.text().contains("Next"));
        assertEquals(1, body.select("section.short").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Watch out.** Never pay first. | call-warn",
                "**Let op!** Betaal nooit eerst. | call-warn",
                "**Tip.** Keep it. | call-tip",
                "**Who can help?** Ask. | call-help",
                "**Wie helpt je?** Vraag. | call-help"
            })
    void html_quotationThatStartsWithAKnownBoldWord_isACallOut(String words, String type) {
        Element call = Shown.english("> " + words + "\n").selectFirst("div.call");
        assertTrue(call.hasClass(type), call.className());
        assertEquals("note", call.attr("role"));
    }

    /** Whatever spaces and hidden signs a word processor or a clipboard puts between the words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Let\u00a0op.** Betaal",
                "**Let\u202fop**: betaal",
                "\u00a0**Let op.** Betaal",
                "**Let\u00ad\u00a0op!**\u00a0",
                "**\u200bLet op.**",
                "**LET  OP …** Betaal",
                "**Watch&nbsp;out.** Never",
                "**Pas&#160;op.** Betaal",
                "**Warning.** Never"
            })
    void html_calloutWithOtherSpaces_isOneToo(String words) {
        for (String start : List.of("> ", ">", ">\u00a0")) {
            assertEquals(
                    1,
                    Shown.english(start + words + "\n").select("div.call-warn").size(),
                    start);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Watch out. Never.", "**Careful.** Never.", "text **Watch out.**"})
    void html_otherQuotation_staysOne(String words) {
        Element body = Shown.english("> " + words + "\n");
        assertEquals(1, body.select("blockquote").size());
        assertEquals(0, body.select("div.call").size());
    }

    @Test
    void html_steps_areANumberedList() {
        Element list = Shown.english("1. **Do this.** Then that.\n2. More.\n").selectFirst("ol");
        assertEquals(2, list.select("li").size());
        assertEquals("Do this.", list.selectFirst("strong").text());
        assertFalse(list.hasAttr("start"));
        assertEquals("4", Shown.english("4. Later.\n").selectFirst("ol").attr("start"));
    }

    @Test
    void html_table_scrollsInAFrameThatKeysCanReach() {
        Element frame = Shown.in("| A | B |\n|---|--:|\n| 1 | {fact:rent.max bare} |\n", Language.NL)
                .selectFirst("div.scroll");
        assertEquals("0", frame.attr("tabindex"));
        assertEquals("Tabel", frame.attr("aria-label"));
        assertEquals("€325", frame.select("td").get(1).text());
        assertEquals("right", frame.select("th").get(1).attr("align"));
    }

    @Test
    void html_emphasis_marksDutchOnEnglishPagesOnly() {
        assertEquals("nl", Shown.english("A deposit (*borg*).").selectFirst("i").attr("lang"));
        Element dutch = Shown.in("Heel *belangrijk*.", Language.NL);
        assertEquals("belangrijk", dutch.selectFirst("em").text());
        assertNull(dutch.selectFirst("[lang]"));
    }

    @Test
    void html_fact_leadsToItsSourceAndIsMarkedTheFirstTime() {
        List<Element> facts = Shown.english("At most {fact:rent.max}, {fact:rent.max bare} that is.")
                .select("a.fact");
        assertEquals(
                List.of("€325 a month", "€325"),
                facts.stream().map(Element::text).toList());
        assertEquals("#fact-rent-max", facts.get(0).attr("href"));
        assertEquals("use-rent-max", facts.get(0).id());
        assertEquals("", facts.get(1).id());
    }

    @Test
    void html_telephone_canBeTapped() {
        assertEquals(
                "tel:112",
                Shown.english("Call {fact:care.112}.").selectFirst("a.tel").attr("href"));
    }

    @Test
    void html_factInAHeadingOrLink_isPlainWords() {
        Element body =
                Shown.english("## Pay {fact:rent.max bare}\n\n[at most {fact:rent.max bare}](https://example.org)\n");
        assertEquals("Pay €325", body.selectFirst("h2").text());
        assertEquals("at most €325", body.selectFirst("a[rel=external]").text());
        assertEquals(0, body.select("a a").size());
    }

    @Test
    void html_factThatIsNotLive_leavesNothing() {
        assertEquals("Pay .", Shown.english("Pay {fact:no.such}.").text());
    }

    @Test
    void html_literal_standsAsItIs() {
        assertEquals("On 7 May {x}.", Shown.english("On {=7 May} {x}.").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{fact:}", "{fact:Rent}", "{=}", "{other}", "{fact:a", "{fact:a  bare}"})
    void html_bracesOfAnotherForm_standAsTheyAre(String words) {
        assertEquals("a " + words, Shown.english("a " + words).wholeText().strip());
    }

    @Test
    void html_linkWithoutWords_hasTheTitleOfItsTarget() {
        Element link = Shown.english("See [](page:housing/contracts).").selectFirst("a");
        assertEquals("/en/housing/contracts", link.attr("href"));
        assertEquals("Contracts & leases", link.text());
        assertFalse(link.hasAttr("rel"));
    }

    @Test
    void html_linkThatLeadsNowhere_leavesItsWords() {
        Element body = Shown.english("See [the contract](page:housing/gone).");
        assertEquals("See the contract.", body.text());
        assertEquals(0, body.select("a").size());
    }

    @Test
    void html_linkToAnotherSite_saysSo() {
        assertEquals(
                "external",
                Shown.english("[City](https://example.org/?a=1&b=2)")
                        .selectFirst("a")
                        .attr("rel"));
    }

    @Test
    void sections_goHeadingByHeadingWithFactsInWords() {
        List<Section> sections = MarkdownText.parse(
                        "Before.\n\n## In short\n\n- At most {fact:rent.max}.\n- Two.\n\n## Ask {#ask}\n\n"
                                + "[](page:housing/contracts)\n")
                .sections(Shown.RESOLVER);
        assertEquals(
                List.of(
                        new Section("", "", "Before."),
                        new Section("in-short", "In short", "At most €325 a month. Two."),
                        new Section("ask", "Ask", "Contracts & leases")),
                sections);
    }
}
