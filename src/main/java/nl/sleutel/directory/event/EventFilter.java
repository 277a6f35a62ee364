package nl.sleutel.directory.event;

import java.util.Optional;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.SpokenLanguage;

/**
 * What a reader looks for among the events; what is empty does not matter. Immutable.
 *
 * @param language a language that must be spoken there; where no source says which are, it does not count as spoken
 */
public record EventFilter(
        Optional<Audience> audience, Optional<Topic> topic, Optional<SpokenLanguage> language, Optional<Cost> cost) {

    public static final EventFilter ALL =
            new EventFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean test(Event event) {
        return audience.filter(wanted -> !wanted.isIn(event.audience())).isEmpty()
                && topic.filter(wanted -> event.topic() != wanted).isEmpty()
                && language.filter(wanted -> !event.languages().contains(wanted))
                        .isEmpty()
                && cost.filter(wanted -> !event.cost().equals(cost)).isEmpty();
    }
}
