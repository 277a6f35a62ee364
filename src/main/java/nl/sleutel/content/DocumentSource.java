package nl.sleutel.content;

import java.util.Optional;

/** A kind that can be found by searching: it makes the documents of its entries. */
public interface DocumentSource {

    Kind kind();

    /** The document of a live entry; empty when it is not for readers. Facts it shows are noted in the reading. */
    Optional<Document> document(EntryRef ref, RenderContext context);
}
