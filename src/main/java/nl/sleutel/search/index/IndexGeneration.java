package nl.sleutel.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** An open index. A rebuild opens another one beside it. Threads may share it; closing it gives up what it holds. */
public final class IndexGeneration implements AutoCloseable {

    static final int MOST = 1_000_000;
    private static final int BATCH = 200;

    private final CloseableSearchMapping mapping;
    private final TermCounter termCounter;

    private IndexGeneration(CloseableSearchMapping mapping, TermCounter termCounter) {
        this.mapping = mapping;
        this.termCounter = termCounter;
    }

    /**
     * Opens an index, or begins one.
     *
     * @param backend where it stands, as settings of Hibernate Search's backend
     * @param termCounter how values are counted there
     */
    static IndexGeneration open(Map<String, Object> backend, TermCounter termCounter) {
        var builder = SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedPage.class))
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
        backend.forEach((name, value) -> builder.property("hibernate.search.backend." + name, value));
        return new IndexGeneration(builder.build(), termCounter);
    }

    /** What drives the index, for the home that opened it. */
    <T> T backend(Class<T> type) {
        return mapping.backend().unwrap(type);
    }

    /** What the index keeps of an entry to know whether it is still true. */
    public record Kept(String id, String version) {}

    /** Opens a unit of work. */
    public SearchSession session() {
        return mapping.createSession();
    }

    /** Takes in documents; a search sees them when this returns. */
    public void put(Collection<IndexedPage> pages) {
        inBatches(List.copyOf(pages), (session, page) -> session.indexingPlan().addOrUpdate(page));
    }

    /** Takes out documents; no search sees them when this returns. */
    public void remove(Collection<String> ids) {
        inBatches(List.copyOf(ids), (session, id) -> session.indexingPlan().purge(IndexedPage.class, id, null));
    }

    private <T> void inBatches(List<T> all, BiConsumer<SearchSession, T> work) {
        for (int from = 0; from < all.size(); from += BATCH) {
            boolean last = from + BATCH >= all.size();
            try (SearchSession session = mapping.createSessionWithOptions()
                    .indexingPlanSynchronizationStrategy(
                            last
                                    ? IndexingPlanSynchronizationStrategy.sync()
                                    : IndexingPlanSynchronizationStrategy.writeSync())
                    .build()) {
                all.subList(from, Math.min(all.size(), from + BATCH)).forEach(one -> work.accept(session, one));
            }
        }
    }

    /** Makes what was taken in survive a crash. */
    public void flush() {
        mapping.scope(IndexedPage.class).workspace().flush();
    }

    /** Begins to fill an index that is new. */
    public BulkIndexer filling() {
        return new BulkIndexer(mapping);
    }

    /** How many documents it holds. */
    public int size() {
        try (SearchSession session = session()) {
            return (int)
                    session.search(IndexedPage.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    public List<Kept> kept() {
        try (SearchSession session = session()) {
            return session.search(IndexedPage.class)
                    .select(f -> f.composite()
                            .from(f.id(String.class), f.field(Field.VERSION, String.class))
                            .as(Kept::new))
                    .where(f -> f.matchAll())
                    .fetchHits(MOST);
        }
    }

    /** The documents made with any of these entries or kinds. */
    public List<String> using(Set<String> uses) {
        if (uses.isEmpty()) {
            return List.of();
        }
        try (SearchSession session = session()) {
            return session.search(IndexedPage.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.terms().field(Field.USES).matchingAny(uses))
                    .fetchHits(MOST);
        }
    }

    /** The documents that had to be made anew by a second. */
    public List<String> dueAt(long second) {
        try (SearchSession session = session()) {
            return session.search(IndexedPage.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.range().field(Field.UNTIL).atMost(second))
                    .fetchHits(MOST);
        }
    }

    /** Every value of a field, with the number of documents that have it. */
    public Map<String, Long> counts(String field) {
        return termCounter.count(mapping, field, Optional.empty());
    }

    /** The same among the documents of one kind. */
    public Map<String, Long> counts(String field, Kind kind) {
        return termCounter.count(mapping, field, Optional.of(kind));
    }

    @Override
    public void close() {
        mapping.close();
    }
}
