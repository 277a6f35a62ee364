package nl.sleutel.content.entry;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * How a part stands in the database, without its text. Immutable.
 *
 * @param draftHash the SHA-256 of the draft's text, in hex
 * @param settled whether the draft is what readers see and what was last imported
 */
public record PartState(String draftHash, boolean settled) {

    private static final String ALL = """
            select kind, key, name, hash, imported_hash = hash and live_id = draft_id from (
              select e.kind, e.key, p.name, p.imported_hash, p.live_id, p.draft_id, encode(sha256(convert_to(r.text, \
              'UTF8')), 'hex') as hash
              from part p join entry e on e.id = p.entry_id join revision r on r.id = p.draft_id) as part
            """;

    /** All parts that have a draft, in one query: an import of a whole folder asks for each of them. */
    public static Map<EntryRef, Map<PartName, PartState>> all() {
        EntityManager entities = Part.getEntityManager();
        List<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(ALL, Object[].class)
                .getResultList();
        Map<EntryRef, Map<PartName, PartState>> states = new HashMap<>();
        rows.forEach(row -> states.computeIfAbsent(
                        new EntryRef(Kind.named((String) row[0]), (String) row[1]), ref -> new HashMap<>())
                .put(PartName.valueOf((String) row[2]), new PartState((String) row[3], Boolean.TRUE.equals(row[4]))));
        return states;
    }
}
