package nl.sleutel.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactReader;

/** Looks at organisations and events among the facts and organisations that they name. Made for one set of texts. */
public final class DirectoryCheck {

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param texts of facts, organisations and events; those of other kinds are passed over */
    public DirectoryCheck(List<EntryTexts> texts) {
        for (EntryTexts entry : texts) {
            if (entry.ref().kind() == Kind.FACT) {
                FactReader.read(entry).value().ifPresent(fact -> facts.put(fact.key(), fact));
            } else if (entry.ref().kind() == Kind.ORGANISATION) {
                OrganisationReader.read(entry).value().ifPresent(organisation -> organisations.put(organisation.key(), organisation));
            } else if (entry.ref().kind() == Kind.EVENT) {
                EventReader.read(entry).value().ifPresent(events::add);
            }
        }
    }

    /** Everything found; what the readers of the kinds tell is not repeated. */
    public List<Problem> problems() {
        problems.clear();
        organisations.values().forEach(this::check);
        events.forEach(event -> event.organiser().filter(key -> !organisations.containsKey(key)).ifPresent(key ->
                error(event.ref().path(PartName.SHARED), "organiser '" + key + "' does not exist: it is the key of an organisation")));
        return List.copyOf(problems);
    }

    private void check(Organisation organisation) {
        String file = organisation.ref().path(PartName.SHARED);
        Contact contact = organisation.contact();
        fact(file, "telephone", contact.telephone(), "telephone");
        fact(file, "email", contact.email(), "email");
        fact(file, "address", contact.address(), "text");
        organisation.institutions().stream().filter(key -> !isInstitution(key)).forEach(key ->
                error(file, "institution '" + key + "' does not exist: it is the key of an organisation of the kind 'institution'"));
    }

    private void fact(String file, String field, Optional<String> key, String type) {
        if (key.isPresent() && !facts.containsKey(key.get())) {
            error(file, "field '" + field + "' names the fact '" + key.get() + "', which does not exist");
        } else if (key.isPresent() && !facts.get(key.get()).type().equals(type)) {
            error(file, "field '" + field + "' needs a fact of type " + type + "; '" + key.get() + "' is of type " + facts.get(key.get()).type());
        }
    }

    private boolean isInstitution(String key) {
        return organisations.containsKey(key) && organisations.get(key).sectors().contains(Sector.INSTITUTION);
    }

    private void error(String file, String message) {
        problems.add(Problem.error(file, 0, message));
    }
}
