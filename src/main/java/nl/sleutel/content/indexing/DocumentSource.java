package nl.sleutel.content.indexing;

import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;

/** A kind that can be found by searching: it makes the documents of its entries. */
public interface DocumentSource {

    Kind kind();

    /** The document of a live entry; empty when it is not for readers. Facts it shows are noted in the reading. */
    Optional<Document> document(EntryRef ref, RenderContext context);
}
