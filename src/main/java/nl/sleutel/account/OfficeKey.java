package nl.sleutel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The fingerprint of the key that the office's secrets in this database are encrypted with. One row, or none before the
 * first node noted it.
 */
@Entity
@Table(name = "office_key")
public class OfficeKey extends PanacheEntityBase {

    private static final int ONE = 1;

    @Id
    public int id;

    public String fingerprint;

    @Column(name = "noted_at")
    public Instant notedAt;

    public static Optional<String> noted() {
        return OfficeKey.<OfficeKey>findByIdOptional(ONE).map(key -> key.fingerprint);
    }

    /** Notes a key where none is noted: of several nodes that start at once, one does. */
    public static void noteFirst(String fingerprint, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into office_key (id, fingerprint, noted_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, ONE)
                .setParameter(2, fingerprint)
                .setParameter(3, now)
                .executeUpdate();
    }

    public static void replace(String fingerprint, Instant now) {
        update("fingerprint = ?1, notedAt = ?2", fingerprint, now);
    }
}
