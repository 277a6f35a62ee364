package nl.sleutel.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.sleutel.content.entry.Alignment;
import nl.sleutel.content.entry.Change;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.kind.FormerAddresses;

/** Showing drafts to readers, and withdrawing what they see. Each call is one transaction: all parts go, or none. */
@ApplicationScoped
public class PublishService {

    private final Clock clock;

    public PublishService(Clock clock) {
        this.clock = clock;
    }

    /**
     * What became of an entry.
     *
     * @param parts the parts that changed for readers
     * @param matches whether its languages were said to match
     * @param after how its languages stand to each other now
     */
    public record PublishOutcome(List<PartName> parts, boolean matches, Agreement after) {

        public boolean isNothing() {
            return parts.isEmpty() && !matches;
        }
    }

    /**
     * Makes the drafts of these parts live. Publishing both languages at once says that they match, unless only one of
     * them changed in meaning since they last did. A page goes on being found at every address that it had.
     *
     * @return the parts that changed for readers; empty when all were live already
     */
    @Transactional
    public List<PartName> publish(EntryRef ref, Collection<PartName> parts, String author) {
        lockPublishing();
        Entry entry = existing(ref);
        return Objects.requireNonNull(apply(Publication.of(ref, drafts(entry, parts), false), author)
                        .get(ref))
                .parts();
    }

    private static Map<PartName, Integer> drafts(Entry entry, Collection<PartName> parts) {
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        parts.forEach(
                name -> entry.part(name).flatMap(Part::draft).ifPresent(draft -> numbers.put(name, draft.number)));
        return numbers;
    }

    /** As {@link #publish(EntryRef, Collection, String)}, saying that both languages match where both go. */
    @Transactional
    public List<PartName> publishMatching(EntryRef ref, Collection<PartName> parts, String author) {
        lockPublishing();
        boolean both = parts.contains(PartName.NL) && parts.contains(PartName.EN);
        return Objects.requireNonNull(apply(Publication.of(ref, drafts(existing(ref), parts), both), author)
                        .get(ref))
                .parts();
    }

    /** Makes a publication, whatever was saved since it was put together: what became of each entry. */
    @Transactional
    public Map<EntryRef, PublishOutcome> apply(Publication publication, String author) {
        lockPublishing();
        Map<EntryRef, PublishOutcome> outcomes = new TreeMap<>();
        for (EntryRef ref : publication.refs()) {
            Entry entry = existing(ref);
            Set<PartName> withdrawn = publication.withdrawn().getOrDefault(ref, Set.of());
            outcomes.put(
                    ref,
                    withdrawn.isEmpty()
                            ? goLive(
                                    entry,
                                    publication.revisions().getOrDefault(ref, Map.of()),
                                    publication.matching().contains(ref),
                                    author)
                            : withdraw(entry, withdrawn, author));
        }
        return outcomes;
    }

    private PublishOutcome goLive(Entry entry, Map<PartName, Integer> numbers, boolean matching, String author) {
        Instant now = clock.instant();
        List<PartName> changed = new ArrayList<>();
        Map<PartName, Revision> revisions = new EnumMap<>(PartName.class);
        numbers.forEach((name, number) -> entry.part(name)
                .flatMap(part -> part.revision(number))
                .ifPresent(revision -> revisions.put(name, revision)));
        new FormerAddresses(entry, author, now).keep(revisions).forEach((name, revision) -> {
            if (entry.part(name).orElseThrow().goLive(revision, now)) {
                changed.add(name);
            }
        });
        boolean both = numbers.containsKey(PartName.NL) && numbers.containsKey(PartName.EN);
        Agreement agreement = Agreement.of(entry, entry.live());
        boolean news = !changed.isEmpty() || agreement.anyLags() || !agreement.known();
        boolean matches =
                agreement.both() && news && (matching || (both && !changed.isEmpty() && !agreement.isOneSided()));
        if (matches) {
            Alignment.ofLive(entry, author, now);
        }
        if (!changed.isEmpty() || matches) {
            Change.append(entry, changed.isEmpty() ? List.of(PartName.NL, PartName.EN) : changed, author, now);
        }
        return new PublishOutcome(changed, matches, matches ? Agreement.MATCHING : agreement);
    }

    /**
     * Says that what readers see in both languages matches.
     *
     * @param seen the numbers of the revisions that were compared
     * @return false when readers see others by now
     */
    @Transactional
    public boolean match(EntryRef ref, Map<PartName, Integer> seen, String author) {
        lockPublishing();
        Entry entry = existing(ref);
        Map<PartName, Revision> live = entry.live();
        boolean same = Stream.of(PartName.NL, PartName.EN)
                .allMatch(part -> live.containsKey(part) && seen.getOrDefault(part, 0) == live.get(part).number);
        if (same) {
            goLive(entry, Map.of(), true, author);
        }
        return same;
    }

    /** How the languages of an entry would stand to each other once these revisions are live beside what is. */
    @Transactional
    public Agreement agreement(EntryRef ref, Map<PartName, Integer> numbers) {
        return Entry.named(ref)
                .map(entry -> {
                    Map<PartName, Revision> live = entry.live();
                    numbers.forEach((name, number) -> entry.part(name)
                            .flatMap(part -> part.revision(number))
                            .ifPresent(revision -> live.put(name, revision)));
                    return Agreement.of(entry, live);
                })
                .orElseGet(() -> new Agreement(false, false, Set.of()));
    }

    /** The id of the last change; 0 for none. In a transaction that has taken the turn nothing goes live after it. */
    @Transactional
    public long lastChange() {
        return Change.lastId();
    }

    /** Takes parts away from readers; their history and drafts stay. */
    @Transactional
    public List<PartName> withdraw(EntryRef ref, Collection<PartName> parts, String author) {
        return Objects.requireNonNull(apply(Publication.withdrawing(ref, Set.copyOf(parts)), author)
                        .get(ref))
                .parts();
    }

    private PublishOutcome withdraw(Entry entry, Set<PartName> parts, String author) {
        List<PartName> changed = parts.stream()
                .sorted()
                .filter(name -> entry.part(name).map(Part::withdraw).orElse(false))
                .toList();
        if (!changed.isEmpty()) {
            Change.append(entry, changed, author, clock.instant());
        }
        return new PublishOutcome(changed, false, Agreement.of(entry, entry.live()));
    }

    /**
     * Says that what the live texts of entries show has changed, though no text has: an image that they name was
     * replaced. Their pages are made anew on every node. The caller has taken the turn.
     */
    @Transactional
    public void tellAgain(Collection<EntryRef> refs, String author) {
        for (EntryRef ref : refs) {
            Entry entry = existing(ref);
            List<PartName> live = Arrays.stream(PartName.values())
                    .filter(name -> entry.part(name).flatMap(Part::live).isPresent())
                    .toList();
            Change.append(entry, live, author, clock.instant());
        }
    }

    /** Waits until nobody else publishes. Who saves and publishes in one transaction takes the turn first of all. */
    @Transactional
    public void lockPublishing() {
        Change.lockPublishing();
    }

    private static Entry existing(EntryRef ref) {
        Entry entry = Entry.named(ref).orElseThrow(() -> new IllegalArgumentException("There is no entry " + ref));
        entry.lockForUpdate();
        return entry;
    }
}
