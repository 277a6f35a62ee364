package nl.sleutel.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;

/** All facts of an Edition, by key. Immutable. */
public final class Facts implements EditionIndex<Facts> {

    public static final Facts NONE = new Facts(Map.of());

    private final Map<String, Fact> byKey;

    private Facts(Map<String, Fact> byKey) {
        this.byKey = byKey;
    }

    @Override
    public Facts with(Delta delta) {
        if (!delta.touches(Kind.FACT)) {
            return this;
        }
        Map<String, Fact> facts = new HashMap<>(byKey);
        delta.gone(Kind.FACT).map(EntryRef::key).forEach(facts::remove);
        delta.changed(Kind.FACT)
                .forEach(texts -> read(texts)
                        .ifPresentOrElse(
                                fact -> facts.put(fact.key(), fact),
                                () -> facts.remove(texts.ref().key())));
        return new Facts(facts);
    }

    public Optional<Fact> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All facts in the order of their keys. */
    public Collection<Fact> all() {
        return new TreeMap<>(byKey).values();
    }

    private static Optional<Fact> read(EntryTexts texts) {
        return FactReader.read(texts).value();
    }
}
