package nl.sleutel.content.indexing;

import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/** A kind whose entries say which words mean the same. Search asks again for an entry when it changed. */
public interface SynonymSource {

    Kind kind();

    /** The words of a live entry; empty when it has none. */
    Optional<Synonyms> synonyms(EntryRef ref, RenderContext context);
}
