package nl.sleutel.directory.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.directory.organisation.OrganisationReader;

/** Looks at events among the organisations that they name. Made for one set of texts. */
public final class EventCheck {

    private final List<EntryTexts> texts;
    private final Set<String> organisations;

    /** @param texts of organisations and events; those of other kinds are passed over */
    public EventCheck(List<EntryTexts> texts) {
        this.texts = texts;
        organisations = texts.stream()
                .filter(entry -> entry.ref().kind() == Kind.ORGANISATION)
                .flatMap(entry -> OrganisationReader.read(entry).value().stream())
                .map(Organisation::key)
                .collect(Collectors.toSet());
    }

    /** Events with an organiser that does not exist; what the events' reader tells is not repeated. */
    public List<Problem> problems() {
        return texts.stream()
                .filter(entry -> entry.ref().kind() == Kind.EVENT)
                .flatMap(this::organiserGone)
                .toList();
    }

    private Stream<Problem> organiserGone(EntryTexts entry) {
        return EventReader.read(entry).value().flatMap(Event::organiser).stream()
                .filter(key -> !organisations.contains(key))
                .map(key -> Problem.deadLink(
                        entry.ref().path(PartName.SHARED),
                        entry.line(PartName.SHARED, "organiser"),
                        ProblemCode.ORGANISER_GONE,
                        key));
    }
}
