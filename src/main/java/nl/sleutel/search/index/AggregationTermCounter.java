package nl.sleutel.search.index;

import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Asks the backend, whichever it is. */
final class AggregationTermCounter implements TermCounter {

    @Override
    public Map<String, Long> count(SearchMapping mapping, String field, Optional<Kind> kind) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of("counts");
        try (SearchSession session = mapping.createSession()) {
            return session.search(IndexedPage.class)
                    .where(f -> kind.isPresent()
                            ? f.match().field(Field.KIND).matching(kind.get().name())
                            : f.matchAll())
                    .aggregation(key, f -> f.terms().field(field, String.class).maxTermCount(IndexGeneration.MOST))
                    .fetch(0)
                    .aggregation(key);
        }
    }
}
