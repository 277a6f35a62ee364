package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.document.IndexedPage;
import org.junit.jupiter.api.Test;

class HitCacheTest {

    private final HitCache hitCache = new HitCache();
    private final List<String> read = new ArrayList<>();

    /** What an index that has only these documents shows of them. */
    private List<String> titles(List<String> ids, Language language, String... there) {
        return hitCache
                .of(ids, language, unknown -> {
                    read.addAll(unknown);
                    return Stream.of(there)
                            .filter(unknown::contains)
                            .map(id -> new SearchResult.Found(
                                    IndexedPage.ref(id), "/" + id, id + " " + language.tag(), ""))
                            .toList();
                })
                .stream()
                .map(SearchResult.Found::title)
                .toList();
    }

    @Test
    void of_whatIsKnown_readsOnlyTheRestAndKeepsTheOrder() {
        titles(List.of("terms/borg"), Language.NL, "terms/borg");
        assertEquals(
                List.of("organisations/duo nl", "terms/borg nl", "terms/huur nl"),
                titles(
                        List.of("organisations/duo", "terms/borg", "terms/huur"),
                        Language.NL,
                        "terms/huur",
                        "organisations/duo"));
        assertEquals(List.of("terms/borg", "organisations/duo", "terms/huur"), read);
    }

    @Test
    void of_inTheOtherLanguage_isNotTheSame() {
        titles(List.of("terms/borg"), Language.NL, "terms/borg");
        assertEquals(List.of("terms/borg en"), titles(List.of("terms/borg"), Language.EN, "terms/borg"));
    }

    @Test
    void of_whatIsNoLongerThere_leavesItOut() {
        assertEquals(List.of("terms/huur nl"), titles(List.of("terms/borg", "terms/huur"), Language.NL, "terms/huur"));
    }

    @Test
    void of_moreThanItKeeps_readsTheRestEachTime() {
        String[] many =
                IntStream.range(0, 2_100).mapToObj(number -> "terms/t" + number).toArray(String[]::new);
        titles(List.of(many), Language.EN, many);
        read.clear();
        assertEquals(2_100, titles(List.of(many), Language.EN, many).size());
        assertEquals(100, read.size());
    }
}
