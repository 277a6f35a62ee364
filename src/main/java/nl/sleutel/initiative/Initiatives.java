package nl.sleutel.initiative;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** All initiatives of an Edition, by key. Immutable. */
public final class Initiatives implements EditionIndex<Initiatives> {

    public static final Initiatives NONE = new Initiatives(Map.of());

    private final Map<String, Initiative> byKey;
    private final Localized<List<Initiative>> inOrder;

    private Initiatives(Map<String, Initiative> byKey) {
        this.byKey = byKey;
        this.inOrder = Localized.each(language -> sorted(byKey.values(), language));
    }

    /** The initiatives for a page that shows them: the reading holds until one of them changes. */
    public static Initiatives during(RenderContext context) {
        context.usesAll(InitiativeKind.INITIATIVE);
        return context.view(Initiatives.class);
    }

    @Override
    public Initiatives with(Delta delta) {
        if (!delta.touches(InitiativeKind.INITIATIVE)) {
            return this;
        }
        Map<String, Initiative> initiatives = new HashMap<>(byKey);
        delta.gone(InitiativeKind.INITIATIVE).map(EntryRef::key).forEach(initiatives::remove);
        delta.changed(InitiativeKind.INITIATIVE)
                .forEach(texts -> InitiativeReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                initiative -> initiatives.put(initiative.key(), initiative),
                                () -> initiatives.remove(texts.ref().key())));
        return new Initiatives(initiatives);
    }

    /** All of them in the order of their keys. */
    public Collection<Initiative> all() {
        return new TreeMap<>(byKey).values();
    }

    public Optional<Initiative> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those that are told of in a language: running ones first, ended ones last; each in the alphabet's order. */
    public List<Initiative> in(Language language) {
        return inOrder.in(language);
    }

    private static List<Initiative> sorted(Collection<Initiative> all, Language language) {
        return all.stream()
                .filter(initiative -> initiative.text(language).isPresent())
                .sorted(Comparator.comparing((Initiative initiative) -> initiative.status() == InitiativeStatus.ENDED)
                        .thenComparing(initiative -> initiative.status() == InitiativeStatus.UNKNOWN)
                        .thenComparing(
                                initiative -> initiative
                                        .text(language)
                                        .orElseThrow()
                                        .about()
                                        .title(),
                                Collator.getInstance(language.locale()))
                        .thenComparing(Initiative::key))
                .toList();
    }
}
