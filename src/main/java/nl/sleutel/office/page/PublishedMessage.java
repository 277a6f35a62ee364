package nl.sleutel.office.page;

import jakarta.inject.Singleton;
import java.time.Clock;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.Drafts;

/** What is said after a publication: when readers see it, which for some kinds is not now. */
@Singleton
public class PublishedMessage {

    private final Drafts drafts;
    private final Clock clock;

    public PublishedMessage(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The message about what is live of an entry. */
    public String about(EntryRef ref, Language language) {
        Words words = Words.in(language);
        return KindModules.installed()
                .of(ref)
                .published(new EntryTexts(ref, drafts.live(ref)), words, clock.instant())
                .orElseGet(() -> words.of("office.done.published"));
    }
}
