package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What search leaves out on the portal's own content: chance hits, sensitive pages by a guess, words that only look
 * alike.
 */
class RelevanceTest {

    private static final List<String> SENSITIVE =
            List.of("safety/sexual-violence", "health/suicidal-thoughts", "health/alcohol-and-drugs", "safety/consent");

    @TempDir
    static Path data;

    static SearchFixture search;

    @BeforeAll
    static void open() throws IOException {
        search = SearchFixture.of(Path.of("content"), data, true);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static List<String> keys(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::key).toList();
    }

    /** A word of two that stands in many titles, the part of a compound, a word that only looks like another. */
    @ParameterizedTest
    @CsvSource({
        "nl, trouwen",
        "en, tattoo",
        "en, christmas tree",
        "nl, vuurwerk",
        "nl, parkeervergunning",
        "nl, postzegel",
        "nl, sauna",
        "en, cat in my room",
        "en, dog walking",
        "nl, kapper",
        "nl, geweldig feest",
        "nl, zweefvliegen"
    })
    void search_forWhatTheSiteDoesNotHave_findsNothing_andOffersAFew(String language, String query) {
        SearchResult result = search.search(query, Language.of(language).orElseThrow());
        assertEquals(List.of(), keys(result), query);
        assertEquals(0, result.total());
        assertTrue(result.near().size() <= 3, () -> result.near().toString());
        assertTrue(
                result.near().stream().noneMatch(one -> SENSITIVE.contains(one.key())),
                () -> result.near().toString());
    }

    /** Part of a compound, a weak word, a correction: none of them leads to such a page. */
    @ParameterizedTest
    @CsvSource({
        "nl, keuzestress",
        "nl, levensverzekering",
        "en, life insurance",
        "nl, levensmiddelen",
        "en, self defence class",
        "nl, zelfverdediging",
        "en, after hours"
    })
    void search_forSomethingElse_neverFindsASensitivePage(String language, String query) {
        List<String> found = keys(search.search(query, Language.of(language).orElseThrow()));
        assertTrue(
                found.stream()
                        .noneMatch(key -> List.of("safety/sexual-violence", "health/suicidal-thoughts")
                                .contains(key)),
                found::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "en, rape, safety/sexual-violence",
        "nl, verkracht, safety/sexual-violence",
        "nl, zelfmoort, health/suicidal-thoughts",
        "en, suicde, health/suicidal-thoughts",
        "nl, hoe help ik een vriend die dood wil, health/suicidal-thoughts",
        "nl, verslaafd, health/alcohol-and-drugs",
        "en, ketamine, health/alcohol-and-drugs",
        "nl, incest, safety/sexual-violence"
    })
    void search_byAWordOfItsOwnOrOfDanger_findsTheSensitivePageFirst(String language, String query, String key) {
        assertEquals(
                key,
                keys(search.search(query, Language.of(language).orElseThrow())).get(0));
    }

    /** 'kosten' is no reason to show an association, nor an address one to show 112. */
    @ParameterizedTest
    @CsvSource({
        "nl, tandarts kosten, augustinus minerva catena duwo",
        "en, bsn without address, emergency-112 bres belastingdienst",
        "en, prayer room, room duwo kamernet"
    })
    void groups_holdOnlyWhatIsAboutTheQuery(String language, String query, String strangers) {
        SearchResult.Groups groups =
                search.search(query, Language.of(language).orElseThrow()).groups();
        List<String> found = groups.byKind().values().stream()
                .flatMap(List::stream)
                .map(SearchResult.Found::key)
                .toList();
        assertTrue(Stream.of(strangers.split(" ")).noneMatch(found::contains), found::toString);
    }

    /**
     * 'rent' is no form of 'rente', an 'arts' no kind of art: what looks like a word of the other language means
     * nothing of it.
     */
    @ParameterizedTest
    @CsvSource({
        "en, my landlord raised the rent, huurteam/landlord-conflict, money/repaying",
        "en, rent, housing/rent-check, money/repaying"
    })
    void search_forAWordThatMeansSomethingElseInTheOtherLanguage_findsOnlyItsOwn(
            String language, String query, String wanted, String stranger) {
        List<String> found = keys(search.search(query, Language.of(language).orElseThrow()));
        assertTrue(found.contains(wanted), found::toString);
        assertFalse(found.contains(stranger), found::toString);
    }

    /** Of the synonym 'rental deposit' neither word means a deposit alone. */
    @Test
    void snippet_marksASynonymOfSeveralWordsOnlyWhole() {
        String marks = search.search("deposit", Language.EN).hits().stream()
                .map(SearchResult.Hit::snippet)
                .flatMap(snippet -> Stream.of(snippet.split("<mark>"))
                        .skip(1)
                        .map(part -> part.substring(0, part.indexOf("</mark>")).toLowerCase(Locale.ROOT)))
                .filter(word -> word.equals("rent") || word.equals("rental"))
                .toList()
                .toString();
        assertEquals("[]", marks);
    }
}
