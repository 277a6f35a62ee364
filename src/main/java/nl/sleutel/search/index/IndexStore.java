package nl.sleutel.search.index;

import java.io.IOException;
import java.util.Optional;

/**
 * Where generations of the index stand, and which of them serves: a folder of this machine, or an OpenSearch cluster.
 * One writer.
 */
public interface IndexStore {

    /**
     * The state of an index that can be used; empty when there is none, or it is damaged, locked or of another schema.
     */
    Optional<IndexState> sound();

    /** Opens the index of that name, or begins one. */
    IndexGeneration open(String generation);

    /** A name that no index has. */
    String next() throws IOException;

    /** From now on this generation serves, filled up to a change. */
    void save(String generation, long changeId) throws IOException;

    /** Clears away generations that serve no longer. What cannot be deleted stays and is tried again another time. */
    void clean(String serving);

    /** Whether it may stop answering while the portal runs, so that something else must be kept to answer from. */
    boolean canBeOutOfReach();
}
