package nl.sleutel.office.autosave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Person;
import nl.sleutel.content.entry.EntryRef;

/** Keeping what somebody writes and has not saved, and knowing who else has a page open. */
@ApplicationScoped
public class Autosave {

    private static final Duration PRESENT = Duration.ofSeconds(70);

    /** For how long, and how many at once, texts wait for people whose session has ended. */
    private static final Duration WAITS = Duration.ofDays(1);

    private static final int MOST_WAITING = 100;

    private final ObjectMapper json;
    private final Clock clock;

    public Autosave(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** A form as it was left, and when. */
    public record Left(SubmittedForm sent, Instant at) {}

    private static AccountSubject key(EntryRef ref, Person person) {
        return new AccountSubject(person.id(), ref.toString());
    }

    @Transactional
    public void keep(EntryRef ref, SubmittedForm sent, Person person) {
        UnsavedText.keep(key(ref, person), written(sent), clock.instant());
    }

    @Transactional
    public Optional<Left> left(EntryRef ref, Person person) {
        return UnsavedText.of(key(ref, person)).map(kept -> new Left(sent(kept.fields), kept.keptAt));
    }

    /**
     * Keeps what came without a session.
     *
     * @return the name under which it is found again, by whoever knows it
     */
    @Transactional
    public String keepWithoutSession(EntryRef ref, SubmittedForm sent) {
        Instant now = clock.instant();
        UnsavedAfterSession.tidy(now.minus(WAITS), MOST_WAITING);
        return UnsavedAfterSession.keep(ref.toString(), written(sent), now).name;
    }

    /** What was kept without a session under a name, for an entry. */
    @Transactional
    public Optional<Left> leftWithoutSession(EntryRef ref, String name) {
        return UnsavedAfterSession.named(name, ref.toString(), clock.instant().minus(WAITS))
                .map(kept -> new Left(sent(kept.fields), kept.keptAt));
    }

    private String written(SubmittedForm sent) {
        try {
            return json.writeValueAsString(sent.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always written", e);
        }
    }

    private SubmittedForm sent(String fields) {
        try {
            MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
            map.putAll(json.readValue(fields, new TypeReference<Map<String, List<String>>>() {}));
            return new SubmittedForm(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept is read back", e);
        }
    }

    @Transactional
    public void forget(EntryRef ref, Person person) {
        UnsavedText.forget(key(ref, person));
    }

    /** Notes that somebody has an entry open; answers who else has. */
    @Transactional
    public List<String> present(EntryRef ref, Person person) {
        Presence.note(key(ref, person), clock.instant());
        return others(ref, person);
    }

    /** The names of those who have an entry open too. */
    @Transactional
    public List<String> others(EntryRef ref, Person person) {
        return Presence.others(key(ref, person), clock.instant().minus(PRESENT));
    }
}
