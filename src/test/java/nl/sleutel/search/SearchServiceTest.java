package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.search.zeroresults.ZeroResultCounter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search on a handful of pages of its own. */
class SearchServiceTest {

    @TempDir
    static Path data;

    static SearchFixture search;

    @BeforeAll
    static void open() throws IOException {
        search = SearchFixture.of(
                data,
                List.of(
                        PageTexts.article(
                                "housing/rent-allowance",
                                "Huurtoeslag aanvragen",
                                "## In het kort\n\nGeld voor je huur.\n\n## Terugbetalen {#back}\n\nTe veel "
                                        + "gehad? Dan betaal je terug.",
                                "Rent allowance",
                                "## In short\n\nMoney for the rent (*huurtoeslag*).\n\n## Paying back {#back}\n\n"
                                        + "Received too much? <b>You</b> & nobody else repay the tax office."),
                        PageTexts.article(
                                "housing/deposit",
                                "Borg",
                                "## In het kort\n\nDe borg krijg je terug van de verhuurder.",
                                "Deposit",
                                "## In short\n\nYour landlord returns the deposit."),
                        PageTexts.article(
                                "getting-around/cycling",
                                "mbo",
                                "Fietsen in de stad",
                                "## In het kort\n\nStal je rijwiel bij het station.",
                                "Cycling",
                                "## In short\n\nPark your bicycle at the station."),
                        PageTexts.article(
                                "health/psychologist",
                                "Psycholoog",
                                "## In het kort\n\nEen gesprek over je studie. Café Plexus is dichtbij.",
                                "Psychologist",
                                "## In short\n\nA talk about your studies."),
                        PageTexts.term(
                                "huurtoeslag",
                                "---\ntitle: huurtoeslag\nalso: [huursubsidie]\n---\nGeld.\n",
                                "---\ntitle: rent allowance\nalso: [housing benefit, help with the rent]\n---\n"
                                        + "Money.\n")));
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static List<String> keys(String query, Language language) {
        return search.search(query, language).hits().stream()
                .map(SearchResult.Hit::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "nl, fiets, getting-around/cycling",
        "nl, fietsen, getting-around/cycling",
        "nl, psycholg, health/psychologist",
        "en, pyschologist, health/psychologist",
        "en, psych, health/psychologist",
        "nl, cafe, health/psychologist",
        "nl, huur toeslag, housing/rent-allowance",
        "en, huurtoeslag, housing/rent-allowance",
        "en, huursubsidie, housing/rent-allowance",
        "nl, housing benefit, housing/rent-allowance",
        "en, what is a deposit and how do i get it, housing/deposit"
    })
    void search_forWhatOnePageIsAbout_findsItFirst(String language, String query, String key) {
        List<String> keys = keys(query, Language.of(language).orElseThrow());
        assertFalse(keys.isEmpty(), query);
        assertEquals(key, keys.get(0));
    }

    @Test
    void search_inTheOtherLanguage_saysWhichTermMatched() {
        assertEquals(
                List.of("huurtoeslag = rent allowance"),
                search.search("huurtoeslag", Language.EN).matched());
        assertEquals(List.of(), search.search("huurtoeslag", Language.NL).matched());
    }

    @Test
    void search_onTypingError_offersTheWordAsItIsWritten() {
        SearchResult result = search.search("pyschologist", Language.EN);
        assertEquals(Optional.of("psychologist"), result.didYouMean());
        assertEquals(
                Optional.empty(), search.search("psychologist", Language.EN).didYouMean());
    }

    @Test
    void search_forPassage_answersItsSectionAsSafeHtml() {
        SearchResult.Hit hit = search.search("repay", Language.EN).hits().get(0);
        assertEquals("#back", hit.section());
        assertTrue(hit.snippet().contains("<mark>repay</mark>"), hit.snippet());
        assertTrue(hit.snippet().contains("&amp;"), hit.snippet());
        assertFalse(hit.snippet().contains("<b>"), hit.snippet());
    }

    /** 'The' is part of a term that means what was typed, and no word that anybody looks for. */
    @Test
    void search_forTermOfSeveralWords_marksThemOnlyTogether() {
        SearchResult.Hit hit = search.search("huurtoeslag", Language.EN).hits().get(0);
        assertTrue(hit.snippet().contains("<mark>huurtoeslag</mark>"), hit.snippet());
        assertFalse(hit.snippet().contains("<mark>rent</mark>"), hit.snippet());
        assertFalse(hit.snippet().contains("<mark>the</mark>"), hit.snippet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "xqz vbnm", "\0", "***", "()&|!", "🦄🦄", "AND OR NOT"})
    void search_forNothingThatIsHere_findsNothing(String query) {
        SearchResult result = search.search(query, Language.EN);
        assertAll(
                () -> assertEquals(0, result.total()),
                () -> assertTrue(result.hits().isEmpty()));
    }

    @Test
    void search_forWhatIsNotHere_offersWhatIsNearIt() {
        assertEquals(
                List.of("health/psychologist"),
                search.search("psychiatry ward xqz", Language.EN).near().stream()
                        .map(SearchResult.Found::key)
                        .toList());
        assertEquals(List.of(), search.search("xqz vbnm", Language.EN).near());
        assertEquals(List.of(), search.search("deposit", Language.EN).near());
    }

    @Test
    void search_forATerm_groupsItBesideThePages() {
        SearchResult result = search.search("huurtoeslag", Language.EN);
        assertEquals(
                List.of("rent allowance"),
                result.groups().in("terms").stream()
                        .map(SearchResult.Found::title)
                        .toList());
        assertEquals(List.of(), result.groups().in("organisations"));
    }

    @Test
    void search_withFilter_narrowsHitsButNotItsOwnCounts() {
        SearchRequest.Filters mbo =
                new SearchRequest.Filters(Optional.of(Topic.HOUSING), Optional.of(Audience.MBO), Optional.empty());
        SearchResult result = search.searchService.search(new SearchRequest("sentence", Language.EN, mbo, 1, 10));
        assertEquals(
                Set.of("housing/deposit", "housing/rent-allowance"),
                result.hits().stream().map(SearchResult.Hit::key).collect(Collectors.toSet()));
        assertEquals(
                List.of("getting-around", "health", "housing"),
                result.facets().topic().stream()
                        .map(SearchResult.Count::value)
                        .sorted()
                        .toList());
        assertFalse(search
                .searchService
                .search(new SearchRequest(
                        "sentence",
                        Language.EN,
                        new SearchRequest.Filters(Optional.empty(), Optional.of(Audience.WO), Optional.empty()),
                        1,
                        10))
                .hits()
                .stream()
                .anyMatch(hit -> hit.key().equals("getting-around/cycling")));
    }

    @Test
    void search_pageByPage_answersEachHitOnce() {
        SearchResult all = search.search("the deposit rent studies station", Language.EN);
        List<String> paged = IntStream.rangeClosed(1, (int) all.total())
                .mapToObj(page -> search.searchService
                        .search(new SearchRequest(
                                "the deposit rent studies station", Language.EN, SearchRequest.Filters.NONE, page, 1))
                        .hits()
                        .get(0)
                        .key())
                .toList();
        assertEquals(all.hits().stream().map(SearchResult.Hit::key).toList(), paged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zelfmoord",
                "zelfmort",
                "I want to die",
                "suïcide",
                "suicidal thoughts",
                "verkracht",
                "i was raped",
                "overdosis",
                "kms",
                "112",
                "ik wil dood",
                "i can't go on",
                "cant go on like this",
                "can't go on with this life",
                "ik kan niet meer verder",
                "cant go on holiday i want to die"
            })
    void search_forDanger_raisesHelpCardAndIsNotKept(String query) {
        for (Language language : Language.values()) {
            SearchResult result = search.search(query, language);
            assertAll(query, () -> assertTrue(result.helpCard()), () -> assertFalse(result.keep()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "die kamer",
                "deposit",
                "rapen",
                "grape",
                "over de dosis",
                "cutting costs",
                "dead battery",
                "doodmoe",
                "medical card",
                "can't go on holiday",
                "can't go on a trip with my class",
                "can't go on with this course",
                "kan niet meer verder studeren"
            })
    void search_forSomethingElse_raisesNoHelpCard(String query) {
        assertFalse(search.search(query, Language.NL).helpCard());
    }

    @ParameterizedTest
    @CsvSource({
        "borg, true",
        "mail me at a@b.nl, false",
        "06 12 34 56, false",
        "mijn bsn is 123456, false",
        "room 112b, true"
    })
    void search_withWhatCouldBeAboutAPerson_isNotKept(String query, boolean keep) {
        assertEquals(keep, search.search(query, Language.EN).keep());
    }

    @Test
    void search_onHostileQuery_costsNoMoreThanTenNormalOnes() {
        String[] hostile = {
            "a".repeat(10_000),
            "a* ".repeat(3_000),
            "(((".repeat(3_000),
            "deposit OR ".repeat(900),
            "\u202e\u202dתשלום".repeat(900),
            "é".repeat(10_000),
            "x\0".repeat(5_000),
            "psycholog ".repeat(1_000),
            "🦄".repeat(5_000)
        };
        String normal = "how do i get the deposit of my room back from my landlord";
        for (int i = 0; i < 100; i++) {
            search.search(normal, Language.EN);
            search.search(hostile[i % hostile.length], Language.EN);
        }
        long ten = IntStream.range(0, 10).mapToLong(i -> cost(normal)).sum();
        for (String query : hostile) {
            long least = IntStream.range(0, 5).mapToLong(i -> cost(query)).min().orElseThrow();
            assertTrue(
                    least <= ten,
                    least / 1_000 + " µs for " + query.substring(0, 20) + ", " + ten / 1_000
                            + " µs for ten normal ones");
        }
    }

    /** Time of this thread's own, so that a busy machine changes nothing. */
    private static long cost(String query) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long from = thread.getCurrentThreadCpuTime();
        search.search(query, Language.EN);
        return thread.getCurrentThreadCpuTime() - from;
    }

    @Test
    void suggest_whileTyping_offersPagesOfTheReadersLanguage() {
        assertEquals(
                List.of(
                        new Suggestion("Huurtoeslag aanvragen", "/nl/wonen/rent-allowance"),
                        new Suggestion("huurtoeslag", "/nl/begrippen#huurtoeslag")),
                search.suggestService.suggest("huurt", Language.NL));
        assertEquals(
                "Rent allowance",
                search.suggestService.suggest("rent all", Language.EN).get(0).text());
        assertEquals(
                List.of("Psychologist"),
                search.suggestService.suggest("psycologist", Language.EN).stream()
                        .map(Suggestion::text)
                        .toList());
        assertEquals(List.of(), search.suggestService.suggest("qqq", Language.EN));
    }

    private static void ask(String query, int times) {
        IntStream.range(0, times).forEach(i -> search.search(query, Language.EN));
    }

    @Test
    void search_forWhatIsNotHereFourTimes_staysInMemory_andTheFifthTimeIsDue() {
        ask("Zeppelin  rides", 4);
        assertFalse(
                search.zeroResultCounter.due().containsKey(new ZeroResultCounter.Query(Language.EN, "zeppelin rides")));
        ask("zeppelin rides", 1);
        assertEquals(5, search.zeroResultCounter.due().get(new ZeroResultCounter.Query(Language.EN, "zeppelin rides")));
        Map<ZeroResultCounter.Query, Integer> written = search.zeroResultCounter.due();
        ask("zeppelin rides", 1);
        search.zeroResultCounter.written(written);
        assertEquals(1, search.zeroResultCounter.due().get(new ZeroResultCounter.Query(Language.EN, "zeppelin rides")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicide xqzvb",
                "xqzvb@vbnm.example",
                "xqzvb 12 34 56",
                "deposit",
                "***",
                "xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb xqzvb"
            })
    void search_forWhatMayNotBeKept_isNeverDue(String query) {
        Map<ZeroResultCounter.Query, Integer> before = search.zeroResultCounter.due();
        ask(query, 6);
        assertEquals(before, search.zeroResultCounter.due());
    }
}
