package nl.sleutel.office.autosave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A form that came when its session had ended: whoever knows its name finds it again. */
@Entity
@Table(name = "unsaved_after_session")
public class UnsavedAfterSession extends PanacheEntityBase {

    @Id
    public String name;

    /** The entry, as {@link nl.sleutel.content.entry.EntryRef#toString()} writes it. */
    public String subject;

    /** The names and values of the form, as JSON. */
    public String fields;

    @Column(name = "kept_at")
    public Instant keptAt;

    /** Keeps a form under a name that nobody can guess. */
    static UnsavedAfterSession keep(String subject, String fields, Instant now) {
        UnsavedAfterSession kept = new UnsavedAfterSession();
        kept.name = UUID.randomUUID().toString();
        kept.subject = subject;
        kept.fields = fields;
        kept.keptAt = now;
        kept.persist();
        return kept;
    }

    static Optional<UnsavedAfterSession> named(String name, String subject, Instant since) {
        return find("name = ?1 and subject = ?2 and keptAt >= ?3", name, subject, since)
                .firstResultOptional();
    }

    /**
     * Lets go of what nobody came back for.
     *
     * @param since what is older goes
     * @param most how many of the newest stay at most
     */
    static void tidy(Instant since, int most) {
        delete(
                "keptAt < ?1 or name in (select u.name from UnsavedAfterSession u order by u.keptAt desc offset ?2 rows)",
                since,
                most);
    }
}
