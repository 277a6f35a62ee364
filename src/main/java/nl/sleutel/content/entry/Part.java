package nl.sleutel.content.entry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of an entry: which of its revisions is the draft, and which one readers see. */
@Entity
public class Part extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id", updatable = false)
    public Entry entry;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public PartName name;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_id")
    public @Nullable Revision draft;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_id")
    public @Nullable Revision live;

    @Column(name = "first_live_at")
    public @Nullable Instant firstLiveAt;

    @Column(name = "live_at")
    public Instant liveAt;

    /** The SHA-256 of the text as last imported, in hex: a draft that differs was edited since. */
    @Column(name = "imported_hash")
    public @Nullable String importedHash;

    @Version
    public int version;

    public Optional<Revision> draft() {
        return Optional.ofNullable(draft);
    }

    public Optional<Revision> live() {
        return Optional.ofNullable(live);
    }

    /** Adds a revision as the new draft. */
    public Revision add(String text, ChangeClass changeClass, String author, Instant now) {
        Revision revision = new Revision();
        revision.part = this;
        revision.number = draft == null ? 1 : draft.number + 1;
        revision.text = text;
        revision.changeClass = changeClass;
        revision.author = author;
        revision.createdAt = now;
        revision.persist();
        draft = revision;
        return revision;
    }

    /**
     * Adds a revision that says the same as another in slightly other words and takes its place. A draft that is
     * another one stays the draft: it is added once more, so that the draft is always the last revision.
     */
    public Revision amend(Revision from, String text, String author, Instant now) {
        Revision pending = Objects.requireNonNull(draft);
        Revision amended = add(text, ChangeClass.WORDING, author, now);
        if (!pending.id.equals(from.id)) {
            add(pending.text, pending.changeClass, pending.author, now);
        }
        return amended;
    }

    /** Notes what was last imported, to know later whether somebody edited since. */
    public void imported(String hash) {
        importedHash = hash;
    }

    /** One of its revisions by its number, from 1. */
    public Optional<Revision> revision(int number) {
        return Revision.find("part = ?1 and number = ?2", this, number).firstResultOptional();
    }

    /** Shows one of its revisions to readers; answers whether that changed anything. */
    public boolean goLive(Revision revision, Instant now) {
        if (live != null && revision.id.equals(live.id)) {
            return false;
        }
        live = revision;
        liveAt = now;
        firstLiveAt = firstLiveAt == null ? now : firstLiveAt;
        return true;
    }

    /**
     * Says that what is live is older than that.
     *
     * @param published when readers first saw something here; earlier than what is known, or ignored
     * @param updated since when they see this revision; in the past, or ignored
     */
    public void dateBack(Optional<Instant> published, Optional<Instant> updated) {
        liveAt = updated.filter(time -> time.isBefore(liveAt)).orElse(liveAt);
        firstLiveAt = Stream.of(published, updated)
                .flatMap(Optional::stream)
                .filter(time -> time.isBefore(firstLiveAt))
                .min(Comparator.naturalOrder())
                .orElse(firstLiveAt);
    }

    /** Takes the part away from readers; answers whether it was live. */
    public boolean withdraw() {
        boolean was = live != null;
        live = null;
        return was;
    }
}
