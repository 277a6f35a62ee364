package nl.sleutel.content.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.language.ByteOrderMark;

/** Saving texts as drafts. Readers see nothing of it. */
@ApplicationScoped
public class DraftService {

    private final Clock clock;

    public DraftService(Clock clock) {
        this.clock = clock;
    }

    /**
     * A text to be saved.
     *
     * @param base the number of the revision it was made from; 0 for a part that has none yet
     */
    public record Draft(EntryRef ref, PartName part, int base, String text, ChangeClass changeClass, String author) {

        /** A byte-order mark is no part of a text, wherever it was pasted from or to. */
        public Draft {
            text = ByteOrderMark.dropped(text);
        }
    }

    /** What became of a save. */
    public sealed interface SaveOutcome {

        /** A new revision is the draft now. */
        record Saved(int number) implements SaveOutcome {}

        /**
         * The text is the same as the draft, or as the one that it was made from; nothing was stored. The number is the
         * draft's.
         */
        record Unchanged(int number) implements SaveOutcome {}

        /** Somebody else saved in between; nothing was stored, and this is what stands there now. */
        record Stale(int number, String text) implements SaveOutcome {}
    }

    @Transactional
    public SaveOutcome save(Draft draft) {
        Instant now = clock.instant();
        Entry entry = Entry.namedOrNew(draft.ref(), now);
        entry.lockForUpdate();
        Part part = entry.partOrNew(draft.part());
        Optional<Revision> last = part.draft();
        int current = last.map(revision -> revision.number).orElse(0);
        if (last.filter(revision -> revision.text.equals(draft.text())).isPresent()) {
            return new SaveOutcome.Unchanged(current);
        }
        if (current != draft.base()) {
            if (part.revision(draft.base())
                    .filter(base -> base.text.equals(draft.text()))
                    .isPresent()) {
                // Nobody touched it: what somebody else made of it meanwhile stays.
                return new SaveOutcome.Unchanged(current);
            }
            return new SaveOutcome.Stale(
                    current, part.draft().map(revision -> revision.text).orElse(""));
        }
        return new SaveOutcome.Saved(part.add(draft.text(), draft.changeClass(), draft.author(), now).number);
    }
}
