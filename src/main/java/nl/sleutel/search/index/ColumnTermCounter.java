package nl.sleutel.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.index.document.IndexedPage;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/**
 * Reads the columns of an index in a folder from one end to the other. An aggregation looks up each value by itself, in
 * the order of how often it occurs, and unpacks a block of values for each: with some ten thousand words that takes
 * most of the time until a publication is found.
 */
final class ColumnTermCounter implements TermCounter {

    @Override
    public Map<String, Long> count(SearchMapping mapping, String field, Optional<Kind> kind) {
        Map<String, Long> counts = new HashMap<>();
        try (IndexReader reader = mapping.scope(IndexedPage.class)
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                add(leaf.reader(), field, kind, counts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
        return counts;
    }

    private static void add(LeafReader segment, String field, Optional<Kind> kind, Map<String, Long> counts)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        int[] documents = documents(segment, values, kind);
        TermsEnum terms = values.termsEnum();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int count = documents[(int) terms.ord()];
            if (count > 0) {
                counts.merge(term.utf8ToString(), (long) count, Long::sum);
            }
        }
    }

    /** How many documents have each value, by its number in the segment. */
    private static int[] documents(LeafReader segment, SortedSetDocValues values, Optional<Kind> kind)
            throws IOException {
        int[] documents = new int[Math.toIntExact(values.getValueCount())];
        Bits live = segment.getLiveDocs();
        SortedSetDocValues kinds = DocValues.getSortedSet(segment, Field.KIND);
        long wanted =
                kind.isPresent() ? kinds.lookupTerm(new BytesRef(kind.get().name())) : 0;
        for (int document = values.nextDoc();
                document != SortedSetDocValues.NO_MORE_DOCS;
                document = values.nextDoc()) {
            if ((live == null || live.get(document))
                    && (kind.isEmpty() || (kinds.advanceExact(document) && kinds.nextOrd() == wanted))) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    documents[(int) values.nextOrd()]++;
                }
            }
        }
        return documents;
    }
}
