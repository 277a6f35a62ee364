package nl.sleutel.content;

/** Brings a view of its own into every Edition. */
public interface EmptyView {

    /** The view of an Edition without any entry. */
    View<?> empty();
}
