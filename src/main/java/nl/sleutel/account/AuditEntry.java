package nl.sleutel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One thing that somebody did. Immutable; the database refuses to change it or to take it away. */
@Entity
@Table(name = "audit_line")
@Immutable
public class AuditEntry extends PanacheEntityBase {

    private static final int LONGEST_SUBJECT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    public String who;

    public String action;

    public String subject;

    public String detail;

    static void add(AuditLog.Deed deed, Instant now) {
        AuditEntry entry = new AuditEntry();
        entry.at = now;
        entry.who = deed.who();
        entry.action = deed.action();
        entry.subject = deed.subject().length() > LONGEST_SUBJECT
                ? deed.subject().substring(0, LONGEST_SUBJECT)
                : deed.subject();
        entry.detail = deed.detail();
        entry.persist();
    }

    /** A page of lines, the last first. */
    public static List<AuditEntry> latest(int page, int size) {
        return find("order by id desc").page(page, size).list();
    }
}
