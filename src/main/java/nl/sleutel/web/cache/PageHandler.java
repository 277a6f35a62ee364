package nl.sleutel.web.cache;

import nl.sleutel.content.edition.RenderContext;

/**
 * A part of the portal that answers readers' addresses from the Edition. Called off the event loop, from many threads.
 */
public interface PageHandler {

    /** Whether this door answers a path; the first that does is asked. */
    boolean owns(String path);

    /** The address reduced to what its answer depends on: the key under which the answer is kept. */
    PageRequest cacheKey(PageRequest request);

    /** The answer; what it used is noted in the reading. */
    Answer answer(PageRequest request, RenderContext context);

    /** Whether an answer costs a search: of those nobody may have any number. */
    default boolean searches(PageRequest request) {
        return false;
    }
}
