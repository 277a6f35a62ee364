package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import nl.sleutel.account.Person;
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.KindModule;
import nl.sleutel.content.KindModules;
import nl.sleutel.content.PartName;
import nl.sleutel.content.RenderContext;

/** Making a new entry: drafts with the fields that its kind asks for, to be filled in. */
@ApplicationScoped
public class Beginning {

    private final Saving saving;
    private final Desk desk;
    private final Clock clock;

    public Beginning(Saving saving, Desk desk, Clock clock) {
        this.saving = saving;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return false when there is such an entry already */
    public boolean begin(EntryRef ref, Person by) {
        if (desk.entry(ref).isPresent()) {
            return false;
        }
        Map<PartName, Saving.Piece> pieces = new EnumMap<>(PartName.class);
        ref.kind().parts().forEach(part -> pieces.put(part, new Saving.Piece(0, text(ref, part))));
        return saving.save(new Saving.Work(ref, pieces, ChangeClass.MEANING), by)
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
