package nl.sleutel.office.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import nl.sleutel.account.Person;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.SaveService;

/** Making a new entry: drafts with the fields that its kind asks for, to be filled in. */
@ApplicationScoped
public class NewEntry {

    private final SaveService saveService;
    private final Drafts drafts;
    private final Clock clock;

    public NewEntry(SaveService saveService, Drafts drafts, Clock clock) {
        this.saveService = saveService;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @return false when there is such an entry already */
    public boolean begin(EntryRef ref, Person by) {
        if (drafts.entry(ref).isPresent()) {
            return false;
        }
        Map<PartName, SaveService.Piece> pieces = new EnumMap<>(PartName.class);
        ref.kind().parts().forEach(part -> pieces.put(part, new SaveService.Piece(0, text(ref, part))));
        return saveService
                .save(new SaveService.Work(ref, pieces, ChangeClass.MEANING), by)
                .isSaved();
    }

    private String text(EntryRef ref, PartName part) {
        KindModule kind = KindModules.installed().of(ref);
        return part.language()
                .map(language -> kind.languageSkeleton(ref, language))
                .orElseGet(() -> kind.sharedSkeleton(
                        ref,
                        LocalDateTime.ofInstant(clock.instant(), RenderContext.CITY)
                                .truncatedTo(ChronoUnit.MINUTES)));
    }
}
