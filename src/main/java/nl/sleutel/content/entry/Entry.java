package nl.sleutel.content.entry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.annotations.NaturalId;
import org.hibernate.collection.spi.PersistentCollection;

/** Something that readers see, of any kind, under a key that never changes. Its words and data stand in its parts. */
@Entity
public class Entry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @NaturalId
    @Convert(converter = KindName.class)
    @Column(updatable = false)
    public Kind kind;

    @NaturalId
    @Column(updatable = false)
    public String key;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    @MapKey(name = "name")
    public Map<PartName, Part> parts = new EnumMap<>(PartName.class);

    /** Whether the transaction that loaded this object holds its turn. */
    @Transient
    private boolean inTurn;

    /** The entry of that name; one that this transaction has loaded already costs no query. */
    public static Optional<Entry> named(EntryRef ref) {
        return getEntityManager()
                .unwrap(Session.class)
                .byNaturalId(Entry.class)
                .using("kind", ref.kind())
                .using("key", ref.key())
                .loadOptional();
    }

    /** The entry of that name, made now if there was none. */
    public static Entry namedOrNew(EntryRef ref, Instant now) {
        return named(ref).orElseGet(() -> {
            Entry entry = new Entry();
            entry.kind = ref.kind();
            entry.key = ref.key();
            entry.createdAt = now;
            entry.persist();
            return entry;
        });
    }

    /**
     * Writes what is pending and lets go of all that this transaction has loaded. Between the entries of a long import
     * it keeps each query from looking through everything done before.
     */
    public static void forgetLoaded() {
        getEntityManager().flush();
        getEntityManager().clear();
    }

    /**
     * Lets the database count its rows after a long import, so that it reads them well at once; by itself it does so
     * only after a while.
     */
    public static void countRows() {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("analyze entry, part, revision, alignment, change")
                .executeUpdate();
    }

    /**
     * Waits until nobody else changes this entry; the turn ends with the transaction. What this transaction looked at
     * before is read again, since somebody may have saved in between: what is written afterwards never meets an older
     * version of a part.
     */
    public void lockForUpdate() {
        if (inTurn) {
            return;
        }
        EntityManager entities = getEntityManager();
        entities.lock(this, LockModeType.PESSIMISTIC_WRITE);
        inTurn = true;
        if (parts instanceof PersistentCollection<?> loaded && loaded.wasInitialized()) {
            List<Part> seen = List.copyOf(parts.values());
            seen.forEach(entities::refresh);
            entities.refresh(this);
        }
    }

    public EntryRef ref() {
        return new EntryRef(kind, key);
    }

    public Optional<Part> part(PartName name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The revisions that readers see, by part. The caller's own map. */
    public Map<PartName, Revision> live() {
        Map<PartName, Revision> live = new EnumMap<>(PartName.class);
        parts.forEach((name, part) -> part.live().ifPresent(revision -> live.put(name, revision)));
        return live;
    }

    /** The part of that name, made now if there was none. */
    public Part partOrNew(PartName name) {
        return part(name).orElseGet(() -> {
            Part part = new Part();
            part.entry = this;
            part.name = name;
            part.persist();
            parts.put(name, part);
            return part;
        });
    }
}
