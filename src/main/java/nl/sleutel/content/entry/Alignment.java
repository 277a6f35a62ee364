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
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Says that a Dutch and an English revision match. Immutable; a later one takes its place. */
@Entity
@Immutable
public class Alignment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    public Entry entry;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "nl_revision_id")
    public Revision nl;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "en_revision_id")
    public Revision en;

    @Column(name = "aligned_by")
    public String alignedBy;

    @Column(name = "aligned_at")
    public Instant alignedAt;

    /** When the languages of an entry were last said to match. */
    public static Optional<Alignment> last(Entry entry) {
        return find("entry = ?1 order by id desc", entry).firstResultOptional();
    }

    /** Notes that what is live in both languages matches; nothing happens while one is not live. */
    public static void ofLive(Entry entry, String author, Instant now) {
        Revision nl = entry.part(PartName.NL).flatMap(Part::live).orElse(null);
        Revision en = entry.part(PartName.EN).flatMap(Part::live).orElse(null);
        if (nl == null || en == null) {
            return;
        }
        Alignment alignment = new Alignment();
        alignment.entry = entry;
        alignment.nl = nl;
        alignment.en = en;
        alignment.alignedBy = author;
        alignment.alignedAt = now;
        alignment.persist();
    }

    /** Says of a revision what was last said of the one whose place it takes. */
    public static void follow(Entry entry, Revision before, Revision after) {
        Optional<Alignment> last = find("entry = ?1 order by id desc", entry).firstResultOptional();
        last.filter(found -> found.nl.id.equals(before.id) || found.en.id.equals(before.id))
                .ifPresent(found -> {
                    Alignment alignment = new Alignment();
                    alignment.entry = entry;
                    alignment.nl = found.nl.id.equals(before.id) ? after : found.nl;
                    alignment.en = found.en.id.equals(before.id) ? after : found.en;
                    alignment.alignedBy = found.alignedBy;
                    alignment.alignedAt = found.alignedAt;
                    alignment.persist();
                });
    }
}
