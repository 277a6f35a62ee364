package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.account.Auditing;
import nl.sleutel.account.Person;
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.Editing;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Publishing;

/** Saving what was written in several parts of an entry: all of it or, when somebody else was first, nothing. */
@ApplicationScoped
public class Saving {

    private final Editing editing;
    private final Publishing publishing;
    private final Auditing auditing;
    private final TransactionSynchronizationRegistry transaction;

    public Saving(Editing editing, Publishing publishing, Auditing auditing, TransactionSynchronizationRegistry transaction) {
        this.editing = editing;
        this.publishing = publishing;
        this.auditing = auditing;
        this.transaction = transaction;
    }

    /**
     * What one part is to be.
     *
     * @param base the number of the revision that it was made from; 0 for a new part
     */
    public record Piece(int base, String text) {
    }

    /** What is to be saved. Immutable. */
    public record Work(EntryRef ref, Map<PartName, Piece> pieces, ChangeClass changeClass) {

        public Work {
            pieces = Map.copyOf(pieces);
        }

        static Work wording(EntryRef ref, PartName part, Piece piece) {
            return new Work(ref, Map.of(part, piece), ChangeClass.WORDING);
        }
    }

    /** What became of it; nothing was stored when parts are stale. */
    public record Outcome(List<PartName> saved, Map<PartName, Editing.Outcome.Stale> stale) {
    }

    @Transactional
    public Outcome save(Work work, Person by) {
        if (work.pieces().values().stream().anyMatch(piece -> piece.base() == 0)) {
            // Two people may make the same new part at once: the second waits here, and is then told.
            publishing.takeTurn();
        }
        List<PartName> saved = new ArrayList<>();
        Map<PartName, Editing.Outcome.Stale> stale = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            Piece piece = work.pieces().get(part);
            if (piece == null) {
                continue;
            }
            Editing.Outcome outcome = editing.save(new Editing.Draft(work.ref(), part, piece.base(), piece.text(), work.changeClass(), by.name()));
            if (outcome instanceof Editing.Outcome.Stale found) {
                stale.put(part, found);
            } else if (outcome instanceof Editing.Outcome.Saved) {
                saved.add(part);
            }
        }
        if (!stale.isEmpty()) {
            transaction.setRollbackOnly();
            return new Outcome(List.of(), stale);
        }
        if (!saved.isEmpty()) {
            auditing.note(new Auditing.Deed(by.name(), "saved", work.ref().toString(), saved + " " + work.changeClass().name().toLowerCase()));
        }
        return new Outcome(saved, stale);
    }
}
