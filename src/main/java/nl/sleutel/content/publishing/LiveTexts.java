package nl.sleutel.content.publishing;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import org.hibernate.Session;

/** All that readers see, as the database has it. */
public final class LiveTexts {

    private static final String ALL = """
            select e.kind, e.key, p.name, r.text from part p join entry e on e.id = p.entry_id join revision r on r.id =
                    p.live_id
            """;

    private LiveTexts() {}

    /** How many parts are live. */
    public static long count() {
        return Part.count("live is not null");
    }

    /** The texts of every live entry, in the order of their names; in the caller's transaction. */
    public static List<EntryTexts> all() {
        EntityManager entities = Part.getEntityManager();
        List<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(ALL, Object[].class)
                .getResultList();
        Map<EntryRef, Map<PartName, String>> texts = new TreeMap<>();
        rows.forEach(row -> texts.computeIfAbsent(
                        new EntryRef(Kind.named((String) row[0]), (String) row[1]),
                        ref -> new EnumMap<>(PartName.class))
                .put(PartName.valueOf((String) row[2]), (String) row[3]));
        return texts.entrySet().stream()
                .map(entry -> new EntryTexts(entry.getKey(), entry.getValue()))
                .toList();
    }
}
