package nl.sleutel.search.zeroresults;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import nl.sleutel.language.Language;

/**
 * What was searched for at least {@value ZeroResultCounter#OFTEN} times and not found. Nothing in it says who. Mutable
 * only in how often.
 */
@Entity
@Table(name = "unfound_query")
public class ZeroResultQuery extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Language language;

    public String words;

    public int times;

    @Column(name = "last_on")
    public LocalDate lastOn;

    /** Those asked most, first. */
    public static List<ZeroResultQuery> most(int most) {
        return ZeroResultQuery.<ZeroResultQuery>find("order by times desc, words")
                .page(0, most)
                .list();
    }
}
