package nl.sleutel.office.publish;

import java.util.Optional;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Language;
import nl.sleutel.office.checks.LagLine;
import nl.sleutel.office.draft.EntryDraft;

/**
 * What the pages about one entry share.
 *
 * @param lag which language lags for readers, where one does
 */
public record EntrySubject(EntryRef ref, String name, boolean live, boolean differs, Optional<LagLine> lag) {

    public static EntrySubject of(EntryDraft entry, Language language, Edition edition) {
        return new EntrySubject(
                entry.ref(),
                entry.name(language),
                entry.isLive(),
                entry.differs(),
                edition.live(entry.ref()).flatMap(live -> LagLine.of(live, language)));
    }

    /** Whether people say from time to time that it is still correct. */
    public boolean confirmable() {
        return live && ConfirmationService.isFor(ref.kind());
    }
}
