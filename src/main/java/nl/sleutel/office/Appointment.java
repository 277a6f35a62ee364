package nl.sleutel.office;

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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.Entry;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;

/** Something that is to go live or to be withdrawn at a moment. */
@Entity
public class Appointment extends PanacheEntityBase {

    /** What is to be done. */
    public enum Action { PUBLISH, WITHDRAW }

    /** Whether it was done. */
    public enum State { WAITING, DONE, CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id", updatable = false)
    public Entry entry;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Action action;

    @Column(name = "due_at", updatable = false)
    public Instant dueAt;

    /** The parts and the numbers of their revisions: {@code NL=3,EN=4}. */
    @Column(updatable = false)
    public String parts;

    @Column(name = "made_by", updatable = false)
    public String madeBy;

    @Column(name = "made_at", updatable = false)
    public Instant madeAt;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "done_at")
    public Instant doneAt;

    static Appointment make(EntryRef ref, Action action, Map<PartName, Integer> numbers, Instant dueAt) {
        Appointment appointment = new Appointment();
        appointment.entry = Entry.named(ref).orElseThrow();
        appointment.action = action;
        appointment.parts = numbers.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining(","));
        appointment.dueAt = dueAt;
        appointment.state = State.WAITING;
        return appointment;
    }

    void madeBy(String name, Instant now) {
        madeBy = name;
        madeAt = now;
        persist();
    }

    Map<PartName, Integer> numbers() {
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        Arrays.stream(parts.split(",")).map(part -> part.split("=")).forEach(part -> numbers.put(PartName.valueOf(part[0]), Integer.valueOf(part[1])));
        return numbers;
    }

    void end(State how, Instant now) {
        state = how;
        doneAt = now;
    }

    static boolean isAnyDue(Instant now) {
        return count("state = ?1 and dueAt <= ?2", State.WAITING, now) > 0;
    }

    /** The first that is due, held until the transaction ends; another node passes over it. */
    static Optional<Appointment> takeDue(Instant now) {
        List<?> ids = getEntityManager().createNativeQuery("select id from appointment where state = 'WAITING' and due_at <= ?1 order by due_at, id limit 1 for update skip locked", Long.class)
                .setParameter(1, now).getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(ids.get(0));
    }

    static List<Appointment> waiting() {
        return list("from Appointment a join fetch a.entry where a.state = ?1 order by a.dueAt, a.id", State.WAITING);
    }

    static List<Appointment> waiting(EntryRef ref) {
        return list("from Appointment a join fetch a.entry e where a.state = ?1 and e.kind = ?2 and e.key = ?3 order by a.dueAt, a.id", State.WAITING, ref.kind(), ref.key());
    }
}
