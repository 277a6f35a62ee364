package nl.sleutel.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.document.IndexedPage;

/**
 * What is shown of documents without their text, kept from when it was first read: most searches show some of the same
 * few, and to read a document costs more than to find it. Of one state of the index. Threads may share it.
 */
final class HitCache {

    /** Some hundreds of bytes each; what comes on top of that is read each time. */
    private static final int MOST = 2_000;

    private record Side(String id, Language language) {}

    private final Map<Side, SearchResult.Found> known = new ConcurrentHashMap<>();

    /**
     * What is shown of documents, in their order.
     *
     * @param read reads those of these ids that are not known yet, in any order; one that is no longer there is left
     *     out
     */
    List<SearchResult.Found> of(
            List<String> ids, Language language, Function<List<String>, List<SearchResult.Found>> read) {
        Map<String, SearchResult.Found> found = new HashMap<>();
        ids.forEach(id -> found.put(id, known.get(new Side(id, language))));
        List<String> unknown = ids.stream().filter(id -> found.get(id) == null).toList();
        if (!unknown.isEmpty()) {
            read.apply(unknown).forEach(one -> {
                String id = IndexedPage.id(one.ref());
                found.put(id, one);
                if (known.size() < MOST) {
                    known.put(new Side(id, language), one);
                }
            });
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
