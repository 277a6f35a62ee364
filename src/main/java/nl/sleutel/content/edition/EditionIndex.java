package nl.sleutel.content.edition;

/**
 * What a kind keeps in memory of an Edition. Implementations are immutable: a change makes a new one from the former,
 * so that an Edition and all its views always belong together. A view whose kind is not touched answers itself.
 */
public interface EditionIndex<V extends EditionIndex<V>> {

    V with(Delta delta);
}
