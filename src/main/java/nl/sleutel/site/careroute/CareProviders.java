package nl.sleutel.site.careroute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.hours.OpenState;
import nl.sleutel.directory.organisation.Availability;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.OpenLine;

/**
 * Who is found at a destination of the care route, under words that say how soon. Immutable.
 *
 * @param title such as 'Open now'; empty where one group is all there is to say
 */
public record CareProviders(Optional<String> title, List<CareProvider> doors) {

    /** An organisation and whether it is open; the state is empty where its hours are not known. */
    private record Found(Organisation organisation, Optional<OpenState> state) {}

    /**
     * Organisations by key for a page that is read now: what is open first, then what opens soonest, then those of
     * unknown hours; what is alike stays in the order of the keys. One that is not live is left out.
     */
    static List<CareProviders> now(List<String> keys, Language language, RenderContext context) {
        List<Found> found = live(keys, language, context).stream()
                .map(one -> new Found(one, one.hours().map(hours -> hours.during(context))))
                .sorted(Comparator.comparing(Found::state, Availability.SOONEST))
                .toList();
        Map<Availability, List<CareProvider>> groups = new EnumMap<>(Availability.class);
        found.forEach(one -> groups.computeIfAbsent(Availability.of(one.state()), soon -> new ArrayList<>())
                .add(CareProvider.of(
                        one.organisation(),
                        one.organisation().hours().map(hours -> OpenLine.of(hours, language, context)),
                        language,
                        context)));
        boolean says =
                found.size() > 1 && found.stream().anyMatch(one -> one.state().isPresent());
        Words words = Words.in(language);
        return groups.entrySet().stream()
                .map(group -> new CareProviders(
                        says
                                ? Optional.of(
                                        words.of("route.doors." + group.getKey().key()))
                                : Optional.empty(),
                        group.getValue()))
                .toList();
    }

    /**
     * The same for a page that is kept: it is not known when it will be read, so it tells hours and orders nothing by
     * them.
     */
    static List<CareProviders> kept(List<String> keys, Language language, RenderContext context) {
        List<CareProvider> doors = live(keys, language, context).stream()
                .map(one -> CareProvider.of(
                        one, one.hours().map(hours -> OpenLine.kept(hours, language)), language, context))
                .toList();
        return doors.isEmpty() ? List.of() : List.of(new CareProviders(Optional.empty(), doors));
    }

    private static List<Organisation> live(List<String> keys, Language language, RenderContext context) {
        return keys.stream()
                .flatMap(key -> {
                    context.uses(new EntryRef(Kind.ORGANISATION, key));
                    return context.view(Directory.class).find(key).stream();
                })
                .filter(organisation -> organisation.description(language).isPresent())
                .toList();
    }
}
