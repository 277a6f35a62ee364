package nl.sleutel.office.publish;

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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.office.checks.PublishOrder;
import org.jspecify.annotations.Nullable;

/** Something that is to go live or to be withdrawn at a moment. */
@Entity
@Table(name = "appointment")
public class ScheduledPublication extends PanacheEntityBase {

    /** What is to be done. */
    public enum Action {
        PUBLISH,
        WITHDRAW
    }

    /** Whether it was done. */
    public enum State {
        WAITING,
        DONE,
        CANCELLED,
        /** It came due and would have harmed readers. */
        HELD
    }

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

    /** The id of the first of those that are kept together; of an older appointment none. */
    @Column(name = "kept_with")
    public Long together;

    /** Why warnings were passed over when it was made; blank for none. */
    @Column(updatable = false)
    public String reason = "";

    /** Whether somebody said that both languages match then. */
    @Column(updatable = false)
    public boolean matching;

    /** Whether links elsewhere may become plain words. */
    @Column(updatable = false)
    public boolean links;

    /** What would have been wrong for readers; null unless it was held back. */
    @Column(name = "held_because")
    public @Nullable String heldBecause;

    /** The part of a publication that is one entry's. */
    static ScheduledPublication make(EntryRef ref, Publication publication, Instant dueAt) {
        ScheduledPublication scheduled = new ScheduledPublication();
        Map<PartName, Integer> numbers = publication.revisions().get(ref);
        scheduled.entry = Entry.named(ref).orElseThrow();
        scheduled.action = numbers == null ? Action.WITHDRAW : Action.PUBLISH;
        // What is withdrawn then is whatever is live by that time.
        scheduled.parts = numbers == null
                ? Objects.requireNonNull(publication.withdrawn().get(ref)).stream()
                        .sorted()
                        .map(part -> part + "=0")
                        .collect(Collectors.joining(","))
                : numbers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(","));
        scheduled.dueAt = dueAt;
        scheduled.state = State.WAITING;
        return scheduled;
    }

    /** @param first whether it is the entry that somebody asked for: a reason was given once */
    void answers(PublishOrder.Answers answers, boolean first) {
        reason = first ? answers.reason() : "";
        matching = answers.matching().contains(entry.ref());
        links = answers.links();
    }

    void madeBy(String name, Instant now) {
        madeBy = name;
        madeAt = now;
        persist();
    }

    Map<PartName, Integer> numbers() {
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        Arrays.stream(parts.split(","))
                .map(part -> part.split("="))
                .forEach(part -> numbers.put(PartName.valueOf(part[0]), Integer.valueOf(part[1])));
        return numbers;
    }

    /**
     * The entry as readers would see it.
     *
     * @param live what they see now
     * @param text the text of a revision
     */
    PublicationCheck.Move move(Map<PartName, String> live, BiFunction<PartName, Integer, Optional<String>> text) {
        Map<PartName, String> after = new HashMap<>(live);
        Set<PartName> going = new HashSet<>();
        numbers().forEach((part, number) -> {
            if (action == Action.WITHDRAW) {
                after.remove(part);
            } else {
                text.apply(part, number).ifPresent(found -> after.put(part, found));
                going.add(part);
            }
        });
        return new PublicationCheck.Move(new EntryTexts(entry.ref(), after), going);
    }

    /** What appointments that are kept together do. */
    static Publication publication(List<ScheduledPublication> together) {
        Map<EntryRef, Map<PartName, Integer>> revisions = new HashMap<>();
        Map<EntryRef, Set<PartName>> withdrawn = new HashMap<>();
        Set<EntryRef> matching = new HashSet<>();
        together.forEach(scheduled -> {
            EntryRef ref = scheduled.entry.ref();
            if (scheduled.action == Action.PUBLISH) {
                revisions.put(ref, scheduled.numbers());
            } else {
                withdrawn.put(ref, scheduled.numbers().keySet());
            }
            if (scheduled.matching) {
                matching.add(ref);
            }
        });
        return new Publication(revisions, withdrawn, matching);
    }

    void end(State how, Instant now) {
        state = how;
        doneAt = now;
    }

    void hold(String why, Instant now) {
        end(State.HELD, now);
        heldBecause = why;
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.HELD;
    }

    static boolean isAnyDue(Instant now) {
        return count("state = ?1 and dueAt <= ?2", State.WAITING, now) > 0;
    }

    /** The first that is due, held until the transaction ends; another node passes over it. */
    static Optional<ScheduledPublication> takeDue(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "select id from appointment where state = 'WAITING' and due_at <= ?1 order by due_at, id "
                                + "limit 1 for update skip locked",
                        Long.class)
                .setParameter(1, now)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(ids.get(0));
    }

    /** The first that is due. */
    static Optional<ScheduledPublication> firstDue(Instant now) {
        return find("state = ?1 and dueAt <= ?2 order by dueAt, id", State.WAITING, now)
                .firstResultOptional();
    }

    /** An appointment and those that are kept with it, as far as they are in the same state. */
    static List<ScheduledPublication> together(ScheduledPublication one) {
        return one.together == null
                ? List.of(one)
                : list(
                        "from ScheduledPublication a join fetch a.entry where a.together = ?1 and a.state = ?2 order by a.id",
                        one.together,
                        one.state);
    }

    static List<ScheduledPublication> in(State state) {
        return list("from ScheduledPublication a join fetch a.entry where a.state = ?1 order by a.dueAt, a.id", state);
    }

    static List<ScheduledPublication> open(EntryRef ref) {
        return list(
                "from ScheduledPublication a join fetch a.entry e where a.state in (?1, ?2) and e.kind = ?3 and e.key = ?4 "
                        + "order by a.dueAt, a.id",
                State.WAITING,
                State.HELD,
                ref.kind(),
                ref.key());
    }
}
