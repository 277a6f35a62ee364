package nl.sleutel.directory.organisation;

import java.time.Instant;
import java.util.Optional;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;

/**
 * What a reader looks for among the organisations; what is empty does not matter. Immutable.
 *
 * @param institution the key of the reader's institution
 * @param language a language that must be spoken there; where no source says which are, it does not count as spoken
 * @param open whether it must be open at the moment asked about
 */
public record OrganisationFilter(
        Optional<Audience> audience,
        Optional<Topic> topic,
        Optional<String> institution,
        Optional<SpokenLanguage> language,
        boolean open) {

    public static final OrganisationFilter ALL =
            new OrganisationFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Whether an organisation that passes is there for just these readers, and not only closed to nobody: it names the
     * institution, or else the readers, that were asked for.
     *
     * @return false when neither was asked for
     */
    public boolean isMeant(Organisation organisation) {
        boolean byInstitution =
                institution.filter(organisation.institutions()::contains).isPresent();
        boolean byAudience = audience.filter(organisation.audience()::contains).isPresent();
        return byInstitution
                || (byAudience
                        && (institution.isEmpty() || organisation.institutions().isEmpty()));
    }

    /** Whether it was asked who an organisation is there for. */
    public boolean asksForWhom() {
        return audience.isPresent() || institution.isPresent();
    }

    public boolean test(Organisation organisation, Instant moment) {
        return audience.filter(wanted -> !wanted.isIn(organisation.audience())).isEmpty()
                && topic.filter(wanted -> !organisation.topics().contains(wanted))
                        .isEmpty()
                && institution.filter(wanted -> !organisation.serves(wanted)).isEmpty()
                && language.filter(wanted -> !organisation.languages().contains(wanted))
                        .isEmpty()
                && (!open
                        || organisation
                                .hours()
                                .filter(hours -> hours.at(moment).open())
                                .isPresent());
    }
}
