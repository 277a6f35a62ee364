package nl.sleutel.office.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.merge.DraftMerge;
import nl.sleutel.content.publishing.DraftService;
import nl.sleutel.content.publishing.PublishService;

/**
 * Saving what was written in several parts of an entry: all of it or, when somebody else changed the same places first,
 * nothing. What they changed elsewhere is brought together with it.
 */
@ApplicationScoped
public class SaveService {

    private final DraftService draftService;
    private final PublishService publishService;
    private final Drafts drafts;
    private final AuditLog auditLog;
    private final TransactionSynchronizationRegistry transaction;

    public SaveService(
            DraftService draftService,
            PublishService publishService,
            Drafts drafts,
            AuditLog auditLog,
            TransactionSynchronizationRegistry transaction) {
        this.draftService = draftService;
        this.publishService = publishService;
        this.drafts = drafts;
        this.auditLog = auditLog;
        this.transaction = transaction;
    }

    /**
     * What one part is to be.
     *
     * @param base the number of the revision that it was made from; 0 for a new part
     */
    public record Piece(int base, String text) {}

    /** What is to be saved. Immutable. */
    public record Work(EntryRef ref, Map<PartName, Piece> pieces, ChangeClass changeClass) {

        public Work {
            pieces = Map.copyOf(pieces);
        }

        public static Work wording(EntryRef ref, PartName part, Piece piece) {
            return new Work(ref, Map.of(part, piece), ChangeClass.WORDING);
        }
    }

    /**
     * A part of which somebody else changed the same places; the piece was made from an older revision than the one
     * that stands there now.
     */
    public record Conflicted(Piece piece, int number, DraftMerge merge) {}

    /**
     * What became of it; nothing was stored when there are conflicts.
     *
     * @param merged those of the saved parts that hold somebody else's changes too
     */
    public record FormOutcome(List<PartName> saved, List<PartName> merged, Map<PartName, Conflicted> conflicts) {

        public boolean isSaved() {
            return conflicts.isEmpty();
        }
    }

    /** Saves texts as they are, or not at all: somebody who saved meanwhile is a conflict, wherever the changes are. */
    @Transactional
    public boolean saveAsItIs(Work work, Person by) {
        boolean current = work.pieces().entrySet().stream()
                .allMatch(piece -> drafts.entry(work.ref())
                                .map(entry -> entry.number(piece.getKey()))
                                .orElse(0)
                        == piece.getValue().base());
        return current && save(work, by).isSaved();
    }

    @Transactional
    public FormOutcome save(Work work, Person by) {
        if (work.pieces().values().stream().anyMatch(piece -> piece.base() == 0)) {
            // Two people may make the same new part at once: the second waits here, and is then told.
            publishService.lockPublishing();
        }
        List<PartName> saved = new ArrayList<>();
        List<PartName> merged = new ArrayList<>();
        Map<PartName, Conflicted> conflicts = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            Piece piece = work.pieces().get(part);
            if (piece == null) {
                continue;
            }
            DraftService.SaveOutcome outcome = save(work, part, piece, by);
            if (outcome instanceof DraftService.SaveOutcome.Stale theirs) {
                DraftMerge merge = DraftMerge.of(
                        part, drafts.text(work.ref(), part, piece.base()).orElse(""), theirs.text(), piece.text());
                if (!merge.isClean()) {
                    conflicts.put(part, new Conflicted(piece, theirs.number(), merge));
                    continue;
                }
                // The entry is locked since the first try: nobody comes between.
                outcome = save(work, part, new Piece(theirs.number(), merge.text()), by);
                merged.add(part);
            }
            if (outcome instanceof DraftService.SaveOutcome.Saved) {
                saved.add(part);
            }
        }
        if (!conflicts.isEmpty()) {
            transaction.setRollbackOnly();
            return new FormOutcome(List.of(), List.of(), conflicts);
        }
        if (!saved.isEmpty()) {
            auditLog.note(new AuditLog.Deed(
                    by.name(),
                    "saved",
                    work.ref().toString(),
                    saved + " " + work.changeClass().name().toLowerCase(Locale.ROOT)));
        }
        return new FormOutcome(saved, merged, conflicts);
    }

    private DraftService.SaveOutcome save(Work work, PartName part, Piece piece, Person by) {
        return draftService.save(
                new DraftService.Draft(work.ref(), part, piece.base(), piece.text(), work.changeClass(), by.name()));
    }
}
