package nl.sleutel.office.autosave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;

/** That somebody has an entry open, and when their browser last said so. */
@Entity
@IdClass(AccountSubject.class)
public class Presence extends PanacheEntityBase {

    @Id
    @Column(name = "account_id")
    public Long accountId;

    @Id
    public String subject;

    @Column(name = "seen_at")
    public Instant seenAt;

    static void note(AccountSubject key, Instant now) {
        // Two windows of one person may tell at once: the database settles which is there first.
        getEntityManager()
                .createQuery("insert into Presence (accountId, subject, seenAt) values (:account, :subject, :now)"
                        + " on conflict (accountId, subject) do update set seenAt = excluded.seenAt")
                .setParameter("account", key.accountId())
                .setParameter("subject", key.subject())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The names of those who have an entry open too, in order. */
    static List<String> others(AccountSubject key, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select a.name from Presence p join Account a on a.id = p.accountId where p.subject = :subject"
                                + " and p.accountId <> :account and p.seenAt > :since order by a.name",
                        String.class)
                .setParameter("subject", key.subject())
                .setParameter("account", key.accountId())
                .setParameter("since", since)
                .getResultList();
    }
}
