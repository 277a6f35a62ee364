package nl.sleutel.content.edition;

/** Brings a view of its own into every Edition. */
public interface EmptyEditionIndex {

    /** The view of an Edition without any entry. */
    EditionIndex<?> empty();
}
