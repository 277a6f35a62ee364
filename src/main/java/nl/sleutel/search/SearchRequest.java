package nl.sleutel.search;

import java.util.Optional;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/**
 * What a reader asks of search. Immutable.
 *
 * @param page from 1
 * @param size hits a page, 1 to {@value #MOST_HITS}
 */
public record SearchRequest(String query, Language language, Filters filters, int page, int size) {

    public static final int MOST_HITS = 50;
    /** No reader turns so many pages; beyond it answers would only cost. */
    public static final int MOST_PAGES = 1000;

    /** What the hits are narrowed to; empty means no narrowing. Immutable. */
    public record Filters(Optional<Topic> topic, Optional<Audience> audience, Optional<Phase> phase) {

        public static final Filters NONE = new Filters(Optional.empty(), Optional.empty(), Optional.empty());

        /** Whether a document passes. */
        boolean accepts(Document document) {
            return topic.map(document.topics()::contains).orElse(true)
                    && audience.map(one -> one.isIn(document.audience())).orElse(true)
                    && phase.map(document.phases()::contains).orElse(true);
        }
    }

    public SearchRequest {
        if (page < 1 || page > MOST_PAGES) {
            throw new IllegalArgumentException("page must be 1 to " + MOST_PAGES);
        }
        if (size < 1 || size > MOST_HITS) {
            throw new IllegalArgumentException("size must be 1 to " + MOST_HITS);
        }
    }

    /** How many hits come before its first. */
    int start() {
        return (page - 1) * size;
    }

    /** Whether it asks for all there is, from the first hit on. */
    public boolean isWhole() {
        return page == 1 && filters.equals(Filters.NONE);
    }

    /** The first ten hits of everything. */
    public static SearchRequest of(String query, Language language) {
        return new SearchRequest(query, language, Filters.NONE, 1, 10);
    }
}
