package nl.sleutel.content.entry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** One line of the publication log: parts of an entry went live or were withdrawn. Append-only; ids commit in order. */
@Entity
@Immutable
public class Change extends PanacheEntityBase {

    /** The channel on which the database says that the log has grown. */
    public static final String CHANNEL = "sleutel_change";

    /** The advisory lock that makes the ids commit in order: any number will do, as long as it stays the same. */
    private static final long ORDER_LOCK = 7_253_885L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    public Entry entry;

    /** Names of the parts, joined by commas. */
    public String parts;

    public String author;

    @Column(name = "changed_at")
    public Instant changedAt;

    /**
     * Waits until nobody else publishes; the turn ends with the transaction. To be taken before anything of an entry is
     * read or locked: who held an entry while waiting for the turn could be waited for by the one whose turn it is.
     */
    public static void lockPublishing() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(" + ORDER_LOCK + ")) as taken")
                .getSingleResult();
    }

    /**
     * The id of the last line; 0 for none. Who has taken the turn knows with it that nothing else went live meanwhile.
     */
    public static long lastId() {
        return Change.<Change>find("order by id desc")
                .firstResultOptional()
                .map(change -> change.id)
                .orElse(0L);
    }

    /** Adds a line and tells the followers, who see it once the transaction commits. The caller has taken the turn. */
    public static void append(Entry entry, Collection<PartName> parts, String author, Instant now) {
        Change change = new Change();
        change.entry = entry;
        change.parts = parts.stream().map(PartName::name).collect(Collectors.joining(","));
        change.author = author;
        change.changedAt = now;
        change.persist();
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_notify('" + CHANNEL + "', '')) as told")
                .getSingleResult();
    }
}
