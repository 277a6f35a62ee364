package nl.sleutel.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Person;
import nl.sleutel.content.EntryRef;

/** Keeping what somebody writes and has not saved, and knowing who else has a page open. */
@ApplicationScoped
public class Keeping {

    private static final Duration PRESENT = Duration.ofSeconds(70);

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    public Keeping(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A form as it was left, and when. */
    public record Left(Sent sent, Instant at) {
    }

    @Transactional
    public void keep(EntryRef ref, Sent sent, Person person) {
        try {
            database.createNativeQuery("insert into unsaved (account_id, subject, fields, kept_at) values (?1, ?2, ?3, ?4) "
                    + "on conflict (account_id, subject) do update set fields = excluded.fields, kept_at = excluded.kept_at")
                    .setParameter(1, person.id()).setParameter(2, ref.toString()).setParameter(3, json.writeValueAsString(sent.fields())).setParameter(4, clock.instant()).executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always written", e);
        }
    }

    @Transactional
    public Optional<Left> left(EntryRef ref, Person person) {
        List<?> rows = database.createNativeQuery("select fields, kept_at from unsaved where account_id = ?1 and subject = ?2", Object[].class)
                .setParameter(1, person.id()).setParameter(2, ref.toString()).getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst().map(row -> new Left(sent((String) row[0]), (Instant) row[1]));
    }

    private Sent sent(String fields) {
        try {
            MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
            map.putAll(json.readValue(fields, new TypeReference<Map<String, List<String>>>() {
            }));
            return new Sent(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is read back", e);
        }
    }

    @Transactional
    public void forget(EntryRef ref, Person person) {
        database.createNativeQuery("delete from unsaved where account_id = ?1 and subject = ?2").setParameter(1, person.id()).setParameter(2, ref.toString()).executeUpdate();
    }

    /** Notes that somebody has a page open; answers who else has. */
    @Transactional
    public List<String> present(EntryRef ref, Person person) {
        Instant now = clock.instant();
        database.createNativeQuery("insert into presence (account_id, subject, seen_at) values (?1, ?2, ?3) on conflict (account_id, subject) do update set seen_at = excluded.seen_at")
                .setParameter(1, person.id()).setParameter(2, ref.toString()).setParameter(3, now).executeUpdate();
        return database.createNativeQuery("select a.name from presence p join account a on a.id = p.account_id where p.subject = ?1 and p.account_id <> ?2 and p.seen_at > ?3 order by a.name", String.class)
                .setParameter(1, ref.toString()).setParameter(2, person.id()).setParameter(3, now.minus(PRESENT)).getResultList().stream().map(String.class::cast).toList();
    }
}
