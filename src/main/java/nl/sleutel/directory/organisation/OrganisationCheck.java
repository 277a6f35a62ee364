package nl.sleutel.directory.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactReader;

/** Looks at organisations among the facts and organisations that they name. Made for one set of texts. */
public final class OrganisationCheck {

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<EntryRef, EntryTexts> texts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param texts of facts and organisations; those of other kinds are passed over */
    public OrganisationCheck(List<EntryTexts> texts) {
        for (EntryTexts entry : texts) {
            this.texts.put(entry.ref(), entry);
            if (entry.ref().kind() == Kind.FACT) {
                FactReader.read(entry).value().ifPresent(fact -> facts.put(fact.key(), fact));
            } else if (entry.ref().kind() == Kind.ORGANISATION) {
                OrganisationReader.read(entry)
                        .value()
                        .ifPresent(organisation -> organisations.put(organisation.key(), organisation));
            }
        }
    }

    /** Everything found; what the readers of the kinds tell is not repeated. */
    public List<Problem> problems() {
        problems.clear();
        organisations.values().forEach(this::check);
        return List.copyOf(problems);
    }

    private void check(Organisation organisation) {
        EntryRef ref = organisation.ref();
        Contact contact = organisation.contact();
        fact(ref, "telephone", contact.telephone(), "telephone");
        fact(ref, "email", contact.email(), "email");
        fact(ref, "address", contact.address(), "text");
        organisation.institutions().stream()
                .filter(key -> !isInstitution(key))
                .forEach(key -> error(ref, "institutions", ProblemCode.INSTITUTION_GONE, key));
    }

    private void fact(EntryRef ref, String field, Optional<String> key, String type) {
        if (key.isEmpty()) {
            return;
        }
        Fact fact = facts.get(key.get());
        if (fact == null) {
            error(ref, field, ProblemCode.FIELD_FACT_GONE, field, key.get());
        } else if (!fact.type().equals(type)) {
            error(ref, field, ProblemCode.FIELD_FACT_TYPE, field, type, key.get(), fact.type());
        }
    }

    private boolean isInstitution(String key) {
        return organisations.containsKey(key)
                && organisations.get(key).sectors().contains(Sector.INSTITUTION);
    }

    private void error(EntryRef ref, String field, ProblemCode code, Object... arguments) {
        problems.add(Problem.error(ref.path(PartName.SHARED), line(ref, field), code, arguments)
                .at(field));
    }

    private int line(EntryRef ref, String field) {
        return Objects.requireNonNull(texts.get(ref)).line(PartName.SHARED, field);
    }
}
