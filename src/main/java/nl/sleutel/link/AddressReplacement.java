package nl.sleutel.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.publishing.DraftService;

/**
 * Putting one address of another site in the place of another, in all drafts at once. Readers see nothing of it until
 * somebody publishes.
 */
@ApplicationScoped
public class AddressReplacement {

    private final DraftService draftService;

    public AddressReplacement(DraftService draftService) {
        this.draftService = draftService;
    }

    /** A part that has a new draft. */
    public record Changed(EntryRef ref, PartName part) {}

    /**
     * All or nothing, in one transaction.
     *
     * @param from the whole address, as it stands in the texts
     */
    @Transactional
    public List<Changed> replace(String from, String to, String author) {
        if (!UrlFinder.isSound(to)) {
            throw new IllegalArgumentException("This address can't stand in every text: " + to);
        }
        List<Part> parts =
                Part.<Part>list("select p from Part p join p.draft d where locate(?1, d.text) > 0", from).stream()
                        .sorted(Comparator.comparing((Part part) -> part.entry.ref())
                                .thenComparing(part -> part.name))
                        .toList();
        List<Changed> changed = new ArrayList<>();
        for (Part part : parts) {
            Entry entry = part.entry;
            Revision draft = part.draft().orElseThrow();
            String text = UrlFinder.replaced(draft.text, from, to);
            if (!text.equals(draft.text)
                    && draftService.save(new DraftService.Draft(
                                    entry.ref(), part.name, draft.number, text, ChangeClass.WORDING, author))
                            instanceof DraftService.SaveOutcome.Saved) {
                changed.add(new Changed(entry.ref(), part.name));
            }
        }
        return changed;
    }
}
