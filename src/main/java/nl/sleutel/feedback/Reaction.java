package nl.sleutel.feedback;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** What a reader said of a page. Nothing in it says who. Mutable only in whether an editor is done with it. */
@Entity
public class Reaction extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The page's key; null when it is about the whole site. */
    public @Nullable String article;

    @Enumerated(EnumType.STRING)
    public Language language;

    public @Nullable Boolean helped;

    public @Nullable String text;

    /** A day and no time: the access log knows times. */
    @Column(name = "received_on")
    public LocalDate receivedOn;

    public boolean done;

    static Reaction of(Remark remark, LocalDate day) {
        Reaction reaction = new Reaction();
        reaction.article = remark.article().orElse(null);
        reaction.language = remark.language();
        reaction.helped = remark.helped().orElse(null);
        reaction.text = remark.text().isEmpty() ? null : remark.text();
        reaction.receivedOn = day;
        return reaction;
    }

    public Optional<String> article() {
        return Optional.ofNullable(article);
    }

    public Optional<Boolean> helped() {
        return Optional.ofNullable(helped);
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Written words that no editor is done with, oldest first. */
    public static List<Reaction> open(int most) {
        return Reaction.<Reaction>find("text is not null and not done order by id")
                .page(0, most)
                .list();
    }

    public static long countOpen() {
        return count("text is not null and not done");
    }

    /** How many said that a page helped, or did not. */
    public record Tally(String article, long yes, long no) {}

    /** The pages that were judged, those that helped least first. */
    public static List<Tally> tallies() {
        return getEntityManager()
                .createQuery(
                        "select new nl.sleutel.feedback.Reaction$Tally(r.article, "
                                + "sum(case when r.helped then 1 else 0 end), sum(case when r.helped then 0 else "
                                + "1 end)) "
                                + "from Reaction r where r.helped is not null and r.article is not null group by "
                                + "r.article "
                                + "order by sum(case when r.helped then 0 else 1 end) desc, r.article",
                        Tally.class)
                .getResultList();
    }

    void markDone() {
        done = true;
    }
}
