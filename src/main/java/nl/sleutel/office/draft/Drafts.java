package nl.sleutel.office.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;

/** What lies on the desk: the drafts of entries and their former revisions, read from the database. */
@ApplicationScoped
public class Drafts {

    @Transactional
    public Optional<EntryDraft> entry(EntryRef ref) {
        return Entry.named(ref).map(EntryDraft::of);
    }

    /** What readers see of an entry, as the database says. */
    @Transactional
    public Map<PartName, String> live(EntryRef ref) {
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        Entry.named(ref)
                .ifPresent(entry -> entry.parts
                        .values()
                        .forEach(part -> part.live().ifPresent(live -> texts.put(part.name, live.text))));
        return texts;
    }

    /** All entries with a draft that readers don't see. */
    @Transactional
    public List<EntryDraft> differing() {
        List<Entry> entries = Entry.list(
                "from Entry e where exists (select 1 from Part p where p.entry = e and p.draft is not null and "
                        + "(p.live is null or p.live <> p.draft))"
                        + " order by e.kind, e.key");
        return entries.stream().map(EntryDraft::of).toList();
    }

    /** All drafts of a kind, by key. */
    @Transactional
    public List<EntryDraft> all(Kind kind) {
        List<Part> parts = Part.list(
                "from Part p join fetch p.entry e left join fetch p.draft left join fetch p.live where e.kind = ?1",
                kind);
        Map<EntryRef, Map<PartName, EntryDraft.PartDraft>> byRef = new TreeMap<>();
        parts.forEach(part -> part.draft()
                .ifPresent(draft -> byRef.computeIfAbsent(part.entry.ref(), ref -> new EnumMap<>(PartName.class))
                        .put(part.name, EntryDraft.PartDraft.of(part, draft))));
        return byRef.entrySet().stream()
                .map(entry -> new EntryDraft(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The text of a revision that was the draft once. */
    @Transactional
    public Optional<String> text(EntryRef ref, PartName part, int number) {
        return revision(ref, part, number).map(revision -> revision.text);
    }

    private static Optional<Revision> revision(EntryRef ref, PartName part, int number) {
        return Revision.find(
                        "part.entry.kind = ?1 and part.entry.key = ?2 and part.name = ?3 and number = ?4",
                        ref.kind(),
                        ref.key(),
                        part,
                        number)
                .firstResultOptional();
    }

    /** A line of an entry's history. Immutable. */
    public record Past(
            PartName part,
            int number,
            String author,
            Instant at,
            ChangeClass changeClass,
            boolean live,
            boolean draft) {}

    /** All revisions of an entry, the last first. */
    @Transactional
    public List<Past> history(EntryRef ref) {
        List<Revision> revisions = Revision.list(
                "from Revision r join fetch r.part p where p.entry.kind = ?1 and p.entry.key = ?2 order by "
                        + "r.createdAt desc, r.id desc",
                ref.kind(),
                ref.key());
        return revisions.stream()
                .map(revision -> new Past(
                        revision.part.name,
                        revision.number,
                        revision.author,
                        revision.createdAt,
                        revision.changeClass,
                        revision.part.live != null && revision.part.live.id.equals(revision.id),
                        revision.part
                                .draft()
                                .filter(draft -> draft.id.equals(revision.id))
                                .isPresent()))
                .toList();
    }
}
