package nl.sleutel.office.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactKind;
import nl.sleutel.fact.FactReader;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;
import nl.sleutel.office.form.FieldText;

/** Saying that an entry is still correct: the day it was checked, and by when it is looked at again. */
@ApplicationScoped
public class ConfirmationService {

    private static final int MONTHS = 12;

    private final Drafts drafts;
    private final SaveService saveService;
    private final PublishService publishService;
    private final AuditLog auditLog;
    private final Clock clock;

    public ConfirmationService(
            Drafts drafts, SaveService saveService, PublishService publishService, AuditLog auditLog, Clock clock) {
        this.drafts = drafts;
        this.saveService = saveService;
        this.publishService = publishService;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Whether a kind has such a day. */
    static boolean isFor(Kind kind) {
        return KindModules.installed().of(kind).reviewCycle() != ReviewCycle.NONE;
    }

    /**
     * The fact that can't be called correct without a new last day: it ended, or ends soon with nothing that follows.
     */
    Optional<Fact> ending(EntryRef ref) {
        LocalDate today = today();
        return drafts.entry(ref)
                .filter(entry -> ref.kind() == Kind.FACT)
                .flatMap(entry -> FactReader.read(entry.texts()).value())
                .filter(fact -> fact.isPast(today) || fact.endsWithin(today, Fact.SOON_DAYS));
    }

    /** A last day as somebody wrote it, that has not passed. */
    Optional<PartialDate> end(String text) {
        return PartialDate.of(text.strip()).filter(day -> !day.last().isBefore(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RenderContext.CITY);
    }

    /**
     * Sets the days in what readers see, when nothing else waits in that part; else in the draft.
     *
     * @param until the new last day of a fact that ended or ends soon; empty for all else
     * @return false when there is no such entry, or it needs a last day
     */
    @Transactional
    public boolean confirm(EntryRef ref, Optional<PartialDate> until, Person by) {
        publishService.lockPublishing();
        Optional<Fact> ending = ending(ref);
        if (ending.isPresent() && until.isEmpty()) {
            return false;
        }
        Optional<EntryDraft.PartDraft> shared =
                drafts.entry(ref).flatMap(entry -> entry.part(PartName.SHARED)).filter(part -> isFor(ref.kind()));
        if (shared.isEmpty()) {
            return false;
        }
        LocalDate today = today();
        PartText before = new PartText(shared.get().text());
        PartText text = ending.map(fact -> ending(before, fact, until.orElseThrow()))
                .orElse(before)
                .withOrEmpty("checked", today.toString());
        PartText after = text.has("review") || KindModules.installed().of(ref).reviewCycle() == ReviewCycle.REVIEWED
                ? text.withOrEmpty("review", today.plusMonths(MONTHS).toString())
                : text;
        saveService.save(
                SaveService.Work.wording(
                        ref, PartName.SHARED, new SaveService.Piece(shared.get().number(), after.text())),
                by);
        if (shared.get().isLive()) {
            publishService.publish(ref, List.of(PartName.SHARED), by.name());
        }
        auditLog.note(new AuditLog.Deed(by.name(), "confirmed", ref.toString(), today.toString()));
        return true;
    }

    /** The text with another last day: the successor's where it is the one that holds, else the fact's own. */
    private PartText ending(PartText text, Fact fact, PartialDate until) {
        boolean succeeded =
                fact.next().filter(next -> !today().isBefore(next.from())).isPresent();
        FieldSpec spec = succeeded ? FactKind.NEXT : FactKind.VALID;
        FieldText field = new FieldText(text, spec);
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        field.values().ifPresent(values -> values.forEach((end, value) -> sent.putSingle(spec.name() + end, value)));
        sent.putSingle(spec.name() + ".until", until.toString());
        return field.applied(new SubmittedForm(sent), "");
    }
}
