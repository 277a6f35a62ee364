package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.Auditing;
import nl.sleutel.account.Person;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.PartText;
import nl.sleutel.content.Publishing;
import nl.sleutel.content.Reading;

/** Saying that an entry is still correct: the day it was checked, and by when it is looked at again. */
@ApplicationScoped
public class Confirming {

    private static final int MONTHS = 12;

    private final Desk desk;
    private final Saving saving;
    private final Publishing publishing;
    private final Auditing auditing;
    private final Clock clock;

    public Confirming(Desk desk, Saving saving, Publishing publishing, Auditing auditing, Clock clock) {
        this.desk = desk;
        this.saving = saving;
        this.publishing = publishing;
        this.auditing = auditing;
        this.clock = clock;
    }

    /** Whether a kind has such a day. */
    static boolean isFor(Kind kind) {
        return kind == Kind.ARTICLE || kind == Kind.FACT || kind == Kind.ORGANISATION || kind == Kind.EVENT;
    }

    /**
     * Sets the days in what readers see, when nothing else waits in that part; else in the draft.
     *
     * @return false when there is no such entry
     */
    @Transactional
    public boolean confirm(EntryRef ref, Person by) {
        publishing.takeTurn();
        Optional<EntryDraft.PartDraft> shared = desk.entry(ref).flatMap(entry -> entry.part(PartName.SHARED)).filter(part -> isFor(ref.kind()));
        if (shared.isEmpty()) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Reading.CITY);
        PartText text = new PartText(shared.get().text()).withOrEmpty("checked", today.toString());
        PartText after = text.has("review") || ref.kind() == Kind.ARTICLE || ref.kind() == Kind.ORGANISATION ? text.withOrEmpty("review", today.plusMonths(MONTHS).toString()) : text;
        saving.save(Saving.Work.wording(ref, PartName.SHARED, new Saving.Piece(shared.get().number(), after.text())), by);
        if (shared.get().isLive()) {
            publishing.publish(ref, List.of(PartName.SHARED), by.name());
        }
        auditing.note(new Auditing.Deed(by.name(), "confirmed", ref.toString(), today.toString()));
        return true;
    }
}
