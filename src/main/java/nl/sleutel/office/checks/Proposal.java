package nl.sleutel.office.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.office.draft.EntryDraft;

/**
 * Entries that are to go live and to be withdrawn together. The first is the one that somebody asked for, the others
 * are its companions. Immutable.
 */
public record Proposal(List<ProposedEntry> items) {

    public Proposal {
        items = List.copyOf(items);
    }

    /**
     * One entry of it.
     *
     * @param live what readers see of it now
     * @param going the parts whose drafts go live, as far as there are drafts; none for a withdrawal
     * @param away the parts that are withdrawn
     */
    public record ProposedEntry(EntryDraft entry, Map<PartName, String> live, Set<PartName> going, Set<PartName> away) {

        public ProposedEntry {
            live = Map.copyOf(live);
            going = Set.copyOf(going);
            away = Set.copyOf(away);
        }

        static ProposedEntry publishing(EntryDraft entry, Map<PartName, String> live, Collection<PartName> parts) {
            return new ProposedEntry(entry, live, Set.copyOf(parts), Set.of());
        }

        static ProposedEntry withdrawing(EntryDraft entry, Map<PartName, String> live, Collection<PartName> parts) {
            return new ProposedEntry(entry, live, Set.of(), Set.copyOf(parts));
        }

        /** The revisions that go live. */
        public Map<PartName, Integer> numbers() {
            Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
            going.forEach(part -> entry.part(part).ifPresent(draft -> numbers.put(part, draft.number())));
            return numbers;
        }

        public EntryRef ref() {
            return entry.ref();
        }

        public boolean withdraws() {
            return !away.isEmpty();
        }

        /** What readers would see. */
        EntryTexts after() {
            Map<PartName, String> after = new HashMap<>(live);
            away.forEach(after::remove);
            going.forEach(part -> entry.part(part).ifPresent(draft -> after.put(part, draft.text())));
            return new EntryTexts(ref(), after);
        }

        /** Whether readers would see anything else than now. */
        public boolean changes() {
            return !after().texts().equals(live);
        }
    }

    static Proposal of(ProposedEntry item) {
        return new Proposal(List.of(item));
    }

    public ProposedEntry first() {
        return items.get(0);
    }

    public List<ProposedEntry> companions() {
        return items.subList(1, items.size());
    }

    public Optional<ProposedEntry> item(EntryRef ref) {
        return items.stream().filter(item -> item.ref().equals(ref)).findFirst();
    }

    Proposal with(Collection<ProposedEntry> more) {
        List<ProposedEntry> all = new ArrayList<>(items);
        more.stream().filter(item -> item(item.ref()).isEmpty()).forEach(all::add);
        return new Proposal(all);
    }

    Proposal without(ProposedEntry item) {
        return new Proposal(items.stream().filter(one -> !one.equals(item)).toList());
    }

    List<PublicationCheck.Move> moves() {
        return items.stream()
                .map(item -> new PublicationCheck.Move(item.after(), item.going()))
                .toList();
    }

    /** @param matching the entries of which somebody says that their languages match afterwards */
    public Publication publication(Set<EntryRef> matching) {
        Map<EntryRef, Map<PartName, Integer>> numbers = new HashMap<>();
        Map<EntryRef, Set<PartName>> away = new HashMap<>();
        items.forEach(item -> {
            if (item.withdraws()) {
                away.put(item.ref(), item.away());
            } else {
                numbers.put(item.ref(), item.numbers());
            }
        });
        Set<EntryRef> known = new HashSet<>(matching);
        known.retainAll(numbers.keySet());
        return new Publication(numbers, away, known);
    }

    /**
     * The parts that go live by a choice: a language goes with what has no language, for its words were checked
     * together with that.
     */
    public static Set<PartName> parts(Kind kind, String which) {
        if (kind.isOneFile()) {
            return Set.of(PartName.SHARED);
        }
        return switch (which) {
            case "both" -> Set.of(PartName.values());
            case "nl" -> Set.of(PartName.SHARED, PartName.NL);
            case "en" -> Set.of(PartName.SHARED, PartName.EN);
            default -> Set.of();
        };
    }

    /** The parts that are withdrawn by a choice: one language goes alone, what both share stays with the other. */
    static Set<PartName> away(Kind kind, String which) {
        Set<PartName> parts = parts(kind, which);
        return parts.size() == 2
                ? Set.copyOf(
                        parts.stream().filter(part -> part != PartName.SHARED).toList())
                : parts;
    }

    Stream<EntryRef> refs() {
        return items.stream().map(ProposedEntry::ref);
    }
}
