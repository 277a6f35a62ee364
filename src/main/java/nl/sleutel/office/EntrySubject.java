package nl.sleutel.office;

import java.util.Optional;
import nl.sleutel.content.Edition;
import nl.sleutel.content.EntryRef;
import nl.sleutel.language.Language;

/**
 * What the pages about one entry share.
 *
 * @param lag which language lags for readers, where one does
 */
public record EntrySubject(EntryRef ref, String name, boolean live, boolean differs, Optional<LagLine> lag) {

    static EntrySubject of(EntryDraft entry, Language language, Edition edition) {
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
