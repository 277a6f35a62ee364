package nl.sleutel.office.autosave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A form that somebody was writing in and has not saved, one a person and entry. */
@Entity
@Table(name = "unsaved")
@IdClass(AccountSubject.class)
public class UnsavedText extends PanacheEntityBase {

    @Id
    @Column(name = "account_id")
    public Long accountId;

    @Id
    public String subject;

    /** The names and values of the form, as JSON. */
    public String fields;

    @Column(name = "kept_at")
    public Instant keptAt;

    static Optional<UnsavedText> of(AccountSubject key) {
        return findByIdOptional(key);
    }

    /** Keeps a form, over the one that was kept before. */
    static void keep(AccountSubject key, String fields, Instant now) {
        // Two windows of one person may keep at once: the database settles which is there first.
        getEntityManager()
                .createQuery("insert into UnsavedText (accountId, subject, fields, keptAt) values (:account, :subject,"
                        + " :fields, :now) on conflict (accountId, subject) do update set fields = excluded.fields,"
                        + " keptAt = excluded.keptAt")
                .setParameter("account", key.accountId())
                .setParameter("subject", key.subject())
                .setParameter("fields", fields)
                .setParameter("now", now)
                .executeUpdate();
    }

    static void forget(AccountSubject key) {
        delete("accountId = ?1 and subject = ?2", key.accountId(), key.subject());
    }
}
