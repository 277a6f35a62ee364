package nl.sleutel.content.kind;

import static nl.sleutel.content.entry.PartName.EN;
import static nl.sleutel.content.entry.PartName.NL;
import static nl.sleutel.content.entry.PartName.SHARED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.web.Http;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a page's address, readers who have an old one still find the page. */
@QuarkusTest
class FormerAddressesTest {

    private static final String BODY = "## In short\n\n- One line of text.\n";

    @Inject
    Editor editor;

    @Inject
    Editions editions;

    private EntryRef page() {
        EntryRef ref = Editor.newPage(Topic.MONEY);
        editor.publishPage(ref, BODY);
        return ref;
    }

    private static String name(EntryRef ref) {
        return ref.key().split("/")[1];
    }

    private void rename(EntryRef ref, PartName part, String slug) {
        editor.save(ref, part, Editor.words("Words", slug, BODY));
        editor.publish(ref, part);
        editor.awaitReaders();
    }

    private String live(EntryRef ref, PartName part) {
        return editions.current().texts(ref).orElseThrow().texts().get(part);
    }

    private List<String> former(EntryRef ref, PartName part) {
        return new PartText(live(ref, part)).values("former");
    }

    private static void assertLeads(String from, String to) {
        Http.Got got = Http.get(from);
        assertEquals(308 + " " + to, got.status() + " " + got.header("Location").orElse(""), from);
        assertEquals(200, Http.get(to).status(), to);
    }

    @Test
    void publish_otherSlug_theOldAddressLeadsToTheNewOne() {
        EntryRef ref = page();
        rename(ref, EN, name(ref) + "-b");
        assertLeads("/en/money/" + name(ref), "/en/money/" + name(ref) + "-b");
        rename(ref, EN, name(ref) + "-c");
        assertLeads("/en/money/" + name(ref), "/en/money/" + name(ref) + "-c");
        assertLeads("/en/money/" + name(ref) + "-b", "/en/money/" + name(ref) + "-c");
        assertEquals(List.of(), former(ref, NL));
    }

    @Test
    void publish_slugThatWasNeverLive_leavesNothingBehind() {
        EntryRef ref = page();
        editor.save(ref, EN, Editor.words("Words", "only-a-draft", BODY));
        rename(ref, EN, name(ref) + "-b");
        assertEquals(List.of(name(ref)), former(ref, EN));
    }

    @Test
    void publish_earlierSlugAgain_isFormerNoLonger() {
        EntryRef ref = page();
        rename(ref, EN, name(ref) + "-b");
        rename(ref, EN, name(ref));
        assertEquals(200, Http.get("/en/money/" + name(ref)).status());
        assertEquals(List.of(name(ref) + "-b"), former(ref, EN));
        assertLeads("/en/money/" + name(ref) + "-b", "/en/money/" + name(ref));
    }

    @Test
    void publish_formerAddressesTakenOutOfTheText_staysFoundThere() {
        EntryRef ref = page();
        rename(ref, NL, name(ref) + "-b");
        editor.save(ref, NL, live(ref, NL).replaceAll("former: .*\n", ""));
        editor.publish(ref, NL);
        editor.awaitReaders();
        assertLeads("/nl/geld/" + name(ref), "/nl/geld/" + name(ref) + "-b");
    }

    @Test
    void publish_twoPagesThatSwapTheirSlugs_eachIsFoundWhereItIs() {
        EntryRef one = page();
        EntryRef two = page();
        rename(one, EN, name(one) + "-away");
        rename(two, EN, name(one));
        rename(one, EN, name(two));
        assertEquals(200, Http.get("/en/money/" + name(one)).status());
        assertEquals(200, Http.get("/en/money/" + name(two)).status());
        assertEquals(List.of(name(one) + "-away"), former(one, EN));
        assertEquals(List.of(), former(two, EN));
        assertLeads("/en/money/" + name(one) + "-away", "/en/money/" + name(two));
        // Whoever had an address last has it for good.
        rename(two, EN, name(two) + "-later");
        assertLeads("/en/money/" + name(one), "/en/money/" + name(two) + "-later");
    }

    @Test
    void publish_newPageAtAFormerAddress_takesItOver() {
        EntryRef old = page();
        rename(old, EN, name(old) + "-b");
        EntryRef next = page();
        rename(next, EN, name(old));
        assertEquals(List.of(), former(old, EN));
        rename(next, EN, name(next));
        assertLeads("/en/money/" + name(old), "/en/money/" + name(next));
        assertEquals(200, Http.get("/en/money/" + name(old) + "-b").status());
    }

    @Test
    void publish_otherTopic_bothLanguagesAreFoundAtTheirOldAddresses() {
        EntryRef ref = page();
        rename(ref, NL, name(ref) + "-b");
        editor.save(ref, SHARED, live(ref, SHARED).replace("topic: money", "topic: work"));
        // The English goes along although only the Dutch is published.
        editor.publish(ref, SHARED, NL);
        editor.awaitReaders();
        assertLeads("/nl/geld/" + name(ref), "/nl/werk/" + name(ref) + "-b");
        assertLeads("/nl/geld/" + name(ref) + "-b", "/nl/werk/" + name(ref) + "-b");
        assertLeads("/en/money/" + name(ref), "/en/work/" + name(ref));
        assertEquals(
                Optional.empty(), editions.current().live(ref).orElseThrow().lag(Language.NL));
        editor.save(ref, SHARED, live(ref, SHARED).replace("topic: work", "topic: money"));
        editor.publish(ref, PartName.values());
        editor.awaitReaders();
        assertEquals(List.of("work/" + name(ref)), former(ref, EN));
        assertLeads("/en/work/" + name(ref), "/en/money/" + name(ref));
        assertLeads("/nl/geld/" + name(ref), "/nl/geld/" + name(ref) + "-b");
        assertLeads("/nl/werk/" + name(ref) + "-b", "/nl/geld/" + name(ref) + "-b");
    }

    @Test
    void publish_draftThatWaitsMeanwhile_staysTheDraft() {
        EntryRef ref = page();
        int seen = editor.draftNumber(ref, NL);
        editor.save(ref, EN, Editor.words("Waiting", name(ref), BODY));
        editor.save(ref, SHARED, live(ref, SHARED).replace("topic: money", "topic: work"));
        editor.publish(ref, SHARED, NL);
        editor.awaitReaders();
        assertEquals(
                "Page " + name(ref), new PartText(live(ref, EN)).value("title").orElseThrow());
        assertEquals(
                Optional.empty(),
                editions.current().live(ref).orElseThrow().lag(Language.NL),
                "what waits is not ahead");
        assertEquals(seen + 1, editor.draftNumber(ref, NL));
        editor.publish(ref, EN);
        editor.awaitReaders();
        assertEquals("Waiting", new PartText(live(ref, EN)).value("title").orElseThrow());
        assertLeads("/en/money/" + name(ref), "/en/work/" + name(ref));
    }

    @Test
    void publish_secondLanguageOfAPage_isFoundWhereItsNoticeWas() {
        EntryRef ref = Editor.newPage(Topic.MONEY);
        editor.save(
                ref,
                SHARED,
                "topic: money\naudience: [all]\nphase: [living]\nsources:\n  - {name: S, title: T, url: \"https://"
                        + "example.org/\", date: 2025-03}\n");
        editor.save(ref, NL, Editor.words("Pagina", name(ref) + "-nl", BODY));
        editor.publish(ref, SHARED, NL);
        editor.awaitReaders();
        assertEquals(200, Http.get("/en/money/" + name(ref) + "-nl").status());
        rename(ref, NL, name(ref) + "-later");
        assertLeads("/en/money/" + name(ref) + "-nl", "/en/money/" + name(ref) + "-later");
        rename(ref, EN, name(ref) + "-en");
        assertLeads("/en/money/" + name(ref) + "-later", "/en/money/" + name(ref) + "-en");
    }

    @Test
    void kept_formerSlugOfAnotherTopic_keepsItsMeaningWhereThePageMoves() {
        Map<PartName, String> live =
                Map.of(SHARED, "topic: money\n", NL, "---\r\nslug: now\r\nformer: [old, work/older]\r\n---\r\nbody");
        Map<PartName, String> next =
                Map.of(SHARED, "topic: work\n", NL, "---\r\nslug: now\r\nformer: [old, work/older]\r\n---\r\nbody");
        assertEquals(
                "---\r\nslug: now\r\nformer: [money/old, older, money/now]\r\n---\r\nbody",
                FormerAddresses.kept(live, next).get(NL));
        assertEquals(next, FormerAddresses.kept(Map.of(), next));
    }
}
