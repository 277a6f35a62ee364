package nl.sleutel.offer;

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

/** All offers of an Edition, by key. Immutable. */
public final class Offers implements EditionIndex<Offers> {

    public static final Offers NONE = new Offers(Map.of());

    private final Map<String, Offer> byKey;
    private final Localized<List<Offer>> byTitle;

    private Offers(Map<String, Offer> byKey) {
        this.byKey = byKey;
        this.byTitle = Localized.each(language -> sorted(byKey.values(), language));
    }

    /**
     * The offers for a page that shows them: the reading holds until one of them changes, or a day is over on which one
     * takes place.
     */
    public static Offers during(RenderContext context) {
        Offers offers = context.view(Offers.class);
        context.usesAll(OfferKind.OFFER);
        offers.byKey.values().stream()
                .flatMap(offer -> offer.coming(context.today()).stream())
                .min(Comparator.comparing(day -> day.last()))
                .ifPresent(day -> context.until(day.last().plusDays(1)));
        return offers;
    }

    @Override
    public Offers with(Delta delta) {
        if (!delta.touches(OfferKind.OFFER)) {
            return this;
        }
        Map<String, Offer> offers = new HashMap<>(byKey);
        delta.gone(OfferKind.OFFER).map(EntryRef::key).forEach(offers::remove);
        delta.changed(OfferKind.OFFER)
                .forEach(texts -> OfferReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                offer -> offers.put(offer.key(), offer),
                                () -> offers.remove(texts.ref().key())));
        return new Offers(offers);
    }

    /** All of them in the order of their keys. */
    public Collection<Offer> all() {
        return new TreeMap<>(byKey).values();
    }

    public Optional<Offer> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The offers that are told of in a language, in the order of its alphabet. */
    public List<Offer> in(Language language) {
        return byTitle.in(language);
    }

    /** Those that are shown on a page, by its key. */
    public List<Offer> on(String page, Language language) {
        return in(language).stream()
                .filter(offer -> offer.pages().contains(page))
                .toList();
    }

    private static List<Offer> sorted(Collection<Offer> all, Language language) {
        return all.stream()
                .filter(offer -> offer.text(language).isPresent())
                .sorted(Comparator.comparing(
                                (Offer offer) -> offer.text(language)
                                        .orElseThrow()
                                        .about()
                                        .title(),
                                Collator.getInstance(language.locale()))
                        .thenComparing(Offer::key))
                .toList();
    }
}
