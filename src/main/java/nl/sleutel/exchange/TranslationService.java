package nl.sleutel.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.publishing.DraftService;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.language.Language;

/**
 * Sending pages out to a translator as XLIFF 2.0, and taking back what comes: as drafts, never over what somebody wrote
 * meanwhile.
 */
@ApplicationScoped
public class TranslationService {

    private final DraftService draftService;
    private final PublishService publishService;

    public TranslationService(DraftService draftService, PublishService publishService) {
        this.draftService = draftService;
        this.publishService = publishService;
    }

    /**
     * The drafts of these pages in one language, with what stands in the other; pages that are not there in it are left
     * out.
     */
    @Transactional
    public byte[] send(Collection<EntryRef> refs, Language from) {
        List<TranslationBatch.Page> pages = new ArrayList<>();
        for (EntryRef ref : refs) {
            Optional<Entry> entry = Entry.named(ref);
            draft(entry, from).ifPresent(source -> {
                Optional<Revision> target = draft(entry, from.other());
                List<TranslationUnit> units = new Translation(fields(ref), source.text, text(target)).units();
                pages.add(new TranslationBatch.Page(ref, source.number, number(target), units));
            });
        }
        return XliffWriter.write(new TranslationBatch(from, pages));
    }

    /** Takes a file back. All of it is read before anything is stored. */
    @Transactional
    public ReturnReport take(byte[] bytes, String author) {
        XliffReader.XliffOutcome read = XliffReader.read(bytes);
        if (read.content().isEmpty()) {
            return ReturnReport.refused(read.refusal().orElseThrow());
        }
        XliffReader.Content content = read.content().get();
        // Whoever changes several entries waits for the others who do, or two could wait for each other.
        publishService.lockPublishing();
        List<ReturnedPage> pages = content.pages().stream()
                .sorted(Comparator.comparing(ReturnedPage::ref))
                .toList();
        List<ReturnReport.PageLine> lines =
                pages.stream().map(page -> take(page, content.from(), author)).toList();
        return new ReturnReport(Optional.empty(), lines, content.unknown());
    }

    private ReturnReport.PageLine take(ReturnedPage page, Language from, String author) {
        Optional<Entry> entry = Entry.named(page.ref());
        Optional<Revision> source = draft(entry, from);
        if (source.isEmpty()) {
            return new ReturnReport.PageLine(
                    page.ref(), ReturnReport.Fate.MISSING, false, ReturnedPieces.left(page.units()), "");
        }
        Optional<Revision> target = draft(entry, from.other());
        // It is put together as it was cut: whatever was written since, its pieces find the places that they came from.
        String cut = revision(entry, from, page.sourceNumber()).orElse(source.get()).text;
        String stood = page.targetNumber() == 0
                ? ""
                : text(revision(entry, from.other(), page.targetNumber()).or(() -> target));
        Translation.Result result =
                new Translation(fields(page.ref()), cut, stood).with(page.units(), source.get().text);
        DraftService.Draft draft = new DraftService.Draft(
                page.ref(), PartName.of(from.other()), page.targetNumber(), result.text(), ChangeClass.WORDING, author);
        ReturnReport.Fate fate = fate(target, result, stood, draft);
        boolean sourceChanged = source.get().number != page.sourceNumber();
        String text = fate == ReturnReport.Fate.STALE ? result.text() : "";
        return new ReturnReport.PageLine(page.ref(), fate, sourceChanged, result.pieces(), text);
    }

    private static Translatable fields(EntryRef ref) {
        return KindModules.installed().of(ref).translatable();
    }

    /** A translation is of class wording: it catches up with the first language, which must not lag behind it. */
    private ReturnReport.Fate fate(
            Optional<Revision> target, Translation.Result result, String stood, DraftService.Draft draft) {
        if (result.pieces().used() == 0) {
            return ReturnReport.Fate.NOTHING;
        }
        if (result.text().equals(stood) || result.text().equals(text(target))) {
            return ReturnReport.Fate.UNCHANGED;
        }
        if (number(target) != draft.base()) {
            return ReturnReport.Fate.STALE;
        }
        DraftService.SaveOutcome outcome = draftService.save(draft);
        if (outcome instanceof DraftService.SaveOutcome.Stale) {
            return ReturnReport.Fate.STALE;
        }
        return outcome instanceof DraftService.SaveOutcome.Saved
                ? ReturnReport.Fate.SAVED
                : ReturnReport.Fate.UNCHANGED;
    }

    private static Optional<Revision> revision(Optional<Entry> entry, Language language, int number) {
        return entry.flatMap(found -> found.part(PartName.of(language))).flatMap(part -> part.revision(number));
    }

    private static Optional<Revision> draft(Optional<Entry> entry, Language language) {
        return entry.flatMap(found -> found.part(PartName.of(language))).flatMap(Part::draft);
    }

    private static int number(Optional<Revision> revision) {
        return revision.map(found -> found.number).orElse(0);
    }

    private static String text(Optional<Revision> revision) {
        return revision.map(found -> found.text).orElse("");
    }
}
