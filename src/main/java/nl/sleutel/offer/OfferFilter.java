package nl.sleutel.offer;

import java.util.Optional;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;

/**
 * What a reader looks for among the offers; what is empty does not matter. Immutable.
 *
 * @param institution the key of the reader's school
 * @param language in which it must be given; where no source says in which it is, it does not count
 */
public record OfferFilter(
        Optional<Need> need,
        Optional<OfferForm> form,
        Optional<String> institution,
        Optional<SpokenLanguage> language,
        Optional<Cost> cost) {

    public boolean test(Offer offer) {
        return need.filter(wanted -> !offer.needs().contains(wanted)).isEmpty()
                && form.filter(wanted -> offer.form() != wanted).isEmpty()
                && institution.filter(wanted -> !offer.serves(wanted)).isEmpty()
                && language.filter(wanted -> !offer.languages().contains(wanted))
                        .isEmpty()
                && cost.filter(wanted -> !offer.cost().equals(Optional.of(wanted)))
                        .isEmpty();
    }
}
