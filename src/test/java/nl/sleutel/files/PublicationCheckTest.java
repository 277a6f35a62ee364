package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.SiteUse;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.fact.Facts;
import nl.sleutel.files.PublicationCheck.Move;
import nl.sleutel.files.PublicationCheck.Weight;
import nl.sleutel.route.CareRoute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops a publication or a withdrawal, alone and together with others. */
class PublicationCheckTest {

    private static final EntryRef NUMBER = new EntryRef(Kind.FACT, "care.112");
    private static final EntryRef FINE = new EntryRef(Kind.FACT, "bike.fine");
    private static final EntryRef PAGE = new EntryRef(Kind.ARTICLE, "work/bike");
    private static final EntryRef OTHER = new EntryRef(Kind.ARTICLE, "work/other");
    private static final Set<PartName> ALL = EnumSet.allOf(PartName.class);
    private static final String SOURCE = "{name: Sheet, title: Made up, url: \"https://example.org/a\", date: 2025-03}";

    @TempDir
    Path folder;

    private EditionFixture fixture;

    @BeforeEach
    void aSmallSite() throws IOException {
        fixture = new EditionFixture(folder, List.of(CareRoute.NONE, Facts.NONE, Directory.NONE, Articles.NONE));
        fixture.publish(List.of(
                fact(NUMBER, "telephone", "\"112\"", ""),
                fact(FINE, "money", "60", "unit: EUR\n"),
                page(PAGE, "It costs {fact:bike.fine}.\n\n## More\n\nWords."),
                page(OTHER, "See [it](page:work/bike#more)."),
                step("k1", "kind: question\nstart: true\nanswers: [k2, k3]\n", 2),
                danger(),
                end("k3")));
    }

    private static EntryTexts fact(EntryRef ref, String type, String value, String more) {
        return new EntryTexts(
                ref,
                Map.of(
                        PartName.SHARED,
                        "type: " + type + "\nvalue: " + value + "\n" + more
                                + "label: {nl: iets, en: something}\nsource: " + SOURCE + "\nconfidence: high\n"));
    }

    private static EntryTexts page(EntryRef ref, String text) {
        String slug = ref.key().split("/")[1];
        String shared = "topic: work\naudience: [all]\nphase: [living]\nsources:\n  - " + SOURCE + "\n";
        return new EntryTexts(
                ref,
                Map.of(
                        PartName.SHARED,
                        shared,
                        PartName.NL,
                        "---\ntitle: Fiets\nsummary: Kort.\nslug: " + slug + "\n---\n## In het kort\n\n" + text + "\n",
                        PartName.EN,
                        "---\ntitle: Bike\nsummary: Short.\nslug: " + slug + "\n---\n## In short\n\n" + text + "\n"));
    }

    private static EntryTexts step(String key, String shared, int answers) {
        String list = answers == 0
                ? ""
                : "answers: " + Arrays.asList("one", "two", "three", "four").subList(0, answers) + "\n";
        String words = "---\ntitle: Step " + key + "\n" + list + "---\nWords.\n";
        return new EntryTexts(
                new EntryRef(Kind.STEP, key), Map.of(PartName.SHARED, shared, PartName.NL, words, PartName.EN, words));
    }

    private static EntryTexts danger() {
        return step("k2", "kind: destination\nline: danger\ntelephone: [care.112]\n", 0);
    }

    private static EntryTexts end(String key) {
        return step(key, "kind: destination\nline: mind\ntelephone: [care.112]\n", 0);
    }

    private static Move all(EntryTexts texts) {
        return new Move(texts, texts.ref().kind() == Kind.FACT ? Set.of(PartName.SHARED) : ALL);
    }

    private static Move gone(EntryRef ref) {
        return new Move(new EntryTexts(ref, Map.of()), Set.of());
    }

    private static Move gone(String step) {
        return gone(new EntryRef(Kind.STEP, step));
    }

    private static EntryTexts withThird(String key) {
        return step("k1", "kind: question\nstart: true\nanswers: [k2, k3, " + key + "]\n", 3);
    }

    private Set<String> found(Weight weight, Move... moves) {
        SiteUse card = new SiteUse() {
            @Override
            public Set<EntryRef> refs() {
                return Set.of(NUMBER);
            }

            @Override
            public Expected place() {
                return Expected.EMERGENCY_CARD;
            }
        };
        PublicationCheck check = new PublicationCheck(
                fixture.edition(),
                new PublicationCheck.Surroundings(new References(), List.of(card), image -> false, Instant.EPOCH));
        Set<String> found = new TreeSet<>();
        check.of(List.of(moves)).stream()
                .filter(one -> one.weight() == weight)
                .forEach(one ->
                        found.add(one.ref().map(EntryRef::toString).orElse("site") + (one.own() ? "" : " elsewhere")));
        return found;
    }

    @Test
    void newStepAndItsAnswer_stopAloneAndGoTogether() {
        assertEquals(Set.of("route/k9"), found(Weight.STOPS, all(end("k9"))));
        assertEquals(Set.of("route/k1"), found(Weight.STOPS, all(withThird("k9"))));
        assertEquals(Set.of(), found(Weight.STOPS, all(end("k9")), all(withThird("k9"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void oneLanguageWithAnotherNumberOfAnswers_stops(int answers) {
        EntryTexts changed = step("k1", "kind: question\nstart: true\nanswers: [k2, k3]\n", answers);
        Map<PartName, String> texts = new HashMap<>(step("k1", "kind: question\nstart: true\nanswers: [k2, k3]\n", 2)
                .texts());
        texts.put(PartName.NL, changed.texts().get(PartName.NL));
        assertEquals(
                Set.of("route/k1"),
                found(
                        Weight.STOPS,
                        new Move(new EntryTexts(changed.ref(), texts), Set.of(PartName.SHARED, PartName.NL))));
    }

    /** The words of the other language did not change; what they belong to did. */
    @Test
    void sharedPartThatLeavesTheOtherLanguageBehind_stops() {
        Map<PartName, String> texts = new HashMap<>(withThird("k3").texts());
        texts.put(PartName.SHARED, "kind: question\nstart: true\nanswers: [k2, k3, k9]\n");
        texts.put(PartName.EN, step("k1", "", 2).texts().get(PartName.EN));
        assertTrue(found(
                        Weight.STOPS,
                        new Move(
                                new EntryTexts(new EntryRef(Kind.STEP, "k1"), texts),
                                Set.of(PartName.SHARED, PartName.NL)),
                        all(end("k9")))
                .contains("route/k1"));
    }

    @Test
    void stepsWithdrawn_stop_andSayWhere() {
        assertEquals(Set.of("route/k1 elsewhere"), found(Weight.STOPS, gone("k2")));
        assertEquals(Set.of("route/k1 elsewhere"), found(Weight.STOPS, gone("k3")));
        assertEquals(Set.of("site elsewhere"), found(Weight.STOPS, gone("k1")));
    }

    /** What is broken already holds nobody up: each step back is one. */
    @Test
    void brokenRoute_isMendedStepByStep() throws IOException {
        fixture.publish(List.of(withThird("k9")));
        fixture.withdraw(new EntryRef(Kind.STEP, "k2"));
        assertEquals(Set.of(), found(Weight.STOPS, all(danger())));
        assertEquals(Set.of(), found(Weight.STOPS, all(end("k9"))));
        assertEquals(Set.of(), found(Weight.STOPS, all(page(OTHER, "Nothing of that."))));
    }

    @Test
    void answerTakenOut_leavesAStepThatNobodyReaches() throws IOException {
        fixture.publish(List.of(withThird("k9"), end("k9")));
        EntryTexts without = step("k1", "kind: question\nstart: true\nanswers: [k2, k3]\n", 2);
        assertEquals(Set.of("route/k9 elsewhere"), found(Weight.STOPS, all(without)));
        assertEquals(Set.of(), found(Weight.STOPS, all(without), gone("k9")));
    }

    @Test
    void usedFact_stopsWithThePage_unlessThePageGoesOrDoesWithout() {
        assertEquals(Set.of("articles/work/bike elsewhere"), found(Weight.STOPS, gone(FINE)));
        assertEquals(Set.of(), found(Weight.STOPS, gone(FINE), gone(PAGE)));
        assertEquals(
                Set.of(), found(Weight.STOPS, gone(FINE), all(page(PAGE, "It costs something.\n\n## More\n\nWords."))));
    }

    /** Its telephone is that of the emergency card, and of steps. */
    @Test
    void numberOfTheSiteItself_stops() {
        assertTrue(found(Weight.STOPS, gone(NUMBER)).containsAll(Set.of("site elsewhere", "route/k2 elsewhere")));
    }

    @Test
    void linkedPage_breaksLinksOnly_asDoesAHeadingThatIsGone() {
        assertEquals(Set.of(), found(Weight.STOPS, gone(PAGE)));
        assertEquals(Set.of("articles/work/other elsewhere"), found(Weight.BREAKS_LINK, gone(PAGE)));
        assertEquals(
                Set.of("articles/work/other elsewhere"),
                found(Weight.BREAKS_LINK, all(page(PAGE, "It costs {fact:bike.fine}."))));
        assertEquals(
                Set.of(),
                found(
                        Weight.BREAKS_LINK,
                        all(page(PAGE, "It costs {fact:bike.fine} now.\n\n## More\n\nOther words."))));
    }

    /** One language of a page may tell more than the other for a while; both together may not. */
    @ParameterizedTest
    @EnumSource(
            value = PartName.class,
            names = {"NL", "EN"})
    void factInOneLanguageOnly_isNotedForThatLanguageAndStopsBoth(PartName part) {
        Map<PartName, String> texts = new HashMap<>(
                page(PAGE, "It costs {fact:bike.fine}.\n\n## More\n\nWords.").texts());
        texts.put(
                part,
                page(PAGE, "It costs {fact:bike.fine}, call {fact:care.112}.\n\n## More\n\nWords.")
                        .texts()
                        .get(part));
        EntryTexts after = new EntryTexts(PAGE, texts);
        assertEquals(Set.of(), found(Weight.STOPS, new Move(after, Set.of(PartName.SHARED, part))));
        assertEquals(Set.of("articles/work/bike"), found(Weight.NOTED, new Move(after, Set.of(PartName.SHARED, part))));
        assertEquals(Set.of("articles/work/bike"), found(Weight.STOPS, all(after)));
    }
}
