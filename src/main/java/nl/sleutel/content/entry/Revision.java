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
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A text as somebody once saved it, exactly as it stands in the content file. Immutable, in the database too. */
@Entity
@Immutable
public class Revision extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "part_id")
    public Part part;

    /** Counts the revisions of its part, from 1. */
    public int number;

    public String author;

    @Column(name = "created_at")
    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_class")
    public ChangeClass changeClass;

    public String text;

    /** Whether anything after one revision of a part, up to another, changed more than wording. */
    public static boolean changedMeaning(Revision from, Revision to) {
        return count(
                        "part = ?1 and number > ?2 and number <= ?3 and changeClass in (?4, ?5)",
                        to.part,
                        from.number,
                        to.number,
                        ChangeClass.MEANING,
                        ChangeClass.FACT)
                > 0;
    }
}
