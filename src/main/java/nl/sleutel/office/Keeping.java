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
import java.util.UUID;
import nl.sleutel.account.Person;
import nl.sleutel.content.EntryRef;

/** Keeping what somebody writes and has not saved, and knowing who else has a page open. */
@ApplicationScoped
public class Keeping {

    private static final Duration PRESENT = Duration.ofSeconds(70);

    /** For how long, and how many at once, texts wait for people whose session has ended. */
    private static final Duration WAITS = Duration.ofDays(1);

    private static final int MOST_WAITING = 100;

    private final EntityManager database;
    private final ObjectMapper json;
    private final Clock clock;

    public Keeping(EntityManager database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A form as it was left, and when. */
    public record Left(Sent sent, Instant at) {}

    @Transactional
    public void keep(EntryRef ref, Sent sent, Person person) {
        database.createNativeQuery("insert into unsaved (account_id, subject, fields, kept_at) values (?1, ?2, ?3, ?4) "
                        + "on conflict (account_id, subject) do update set fields = excluded.fields, "
                        + "kept_at = excluded.kept_at")
                .setParameter(1, person.id())
                .setParameter(2, ref.toString())
                .setParameter(3, written(sent))
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    @Transactional
    public Optional<Left> left(EntryRef ref, Person person) {
        List<?> rows = database.createNativeQuery(
                        "select fields, kept_at from unsaved where account_id = ?1 and subject = ?2", Object[].class)
                .setParameter(1, person.id())
                .setParameter(2, ref.toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Left(sent((String) row[0]), (Instant) row[1]));
    }

    /**
     * Keeps what came without a session.
     *
     * @return the name under which it is found again, by whoever knows it
     */
    @Transactional
    public String keepWithoutSession(EntryRef ref, Sent sent) {
        String name = UUID.randomUUID().toString();
        database.createNativeQuery("delete from unsaved_after_session where kept_at < ?1 or name in (select name from "
                        + "unsaved_after_session order by kept_at desc offset ?2)")
                .setParameter(1, clock.instant().minus(WAITS))
                .setParameter(2, MOST_WAITING)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into unsaved_after_session (name, subject, fields, kept_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, name)
                .setParameter(2, ref.toString())
                .setParameter(3, written(sent))
                .setParameter(4, clock.instant())
                .executeUpdate();
        return name;
    }

    /** What was kept without a session under a name, for an entry. */
    @Transactional
    public Optional<Left> leftWithoutSession(EntryRef ref, String name) {
        List<?> rows = database.createNativeQuery(
                        "select fields, kept_at from unsaved_after_session where name = ?1 and subject = ?2 and "
                                + "kept_at >= ?3",
                        Object[].class)
                .setParameter(1, name)
                .setParameter(2, ref.toString())
                .setParameter(3, clock.instant().minus(WAITS))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Left(sent((String) row[0]), (Instant) row[1]));
    }

    private String written(Sent sent) {
        try {
            return json.writeValueAsString(sent.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always written", e);
        }
    }

    private Sent sent(String fields) {
        try {
            MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
            map.putAll(json.readValue(fields, new TypeReference<Map<String, List<String>>>() {}));
            return new Sent(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is read back", e);
        }
    }

    @Transactional
    public void forget(EntryRef ref, Person person) {
        database.createNativeQuery("delete from unsaved where account_id = ?1 and subject = ?2")
                .setParameter(1, person.id())
                .setParameter(2, ref.toString())
                .executeUpdate();
    }

    /** Notes that somebody has a page open; answers who else has. */
    @Transactional
    public List<String> present(EntryRef ref, Person person) {
        Instant now = clock.instant();
        database.createNativeQuery(
                        "insert into presence (account_id, subject, seen_at) values (?1, ?2, ?3) on conflict "
                                + "(account_id, subject) do update set seen_at = excluded.seen_at")
                .setParameter(1, person.id())
                .setParameter(2, ref.toString())
                .setParameter(3, now)
                .executeUpdate();
        List<?> names = database.createNativeQuery(
                        "select a.name from presence p join account a on a.id = p.account_id where p.subject = ?1 "
                                + "and p.account_id <> ?2 and p.seen_at > ?3 order by a.name",
                        String.class)
                .setParameter(1, ref.toString())
                .setParameter(2, person.id())
                .setParameter(3, now.minus(PRESENT))
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
