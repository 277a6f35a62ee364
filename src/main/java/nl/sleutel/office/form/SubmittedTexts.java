package nl.sleutel.office.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.TextLimits;
import nl.sleutel.content.merge.DraftMerge;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.checks.CheckResult;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;

/** The texts that a submitted form makes of an entry's drafts, and what keeps them from being saved. */
@ApplicationScoped
public class SubmittedTexts {

    private final Drafts drafts;

    public SubmittedTexts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The drafts with what was kept of a form, on the revisions that it was made from. */
    public EntryDraft with(EntryDraft entry, SubmittedForm form) {
        Map<PartName, EntryDraft.PartDraft> parts = new EnumMap<>(PartName.class);
        parts.putAll(entry.parts());
        pieces(entry.ref(), form)
                .forEach((name, piece) -> parts.computeIfPresent(name, (same, part) -> part.with(piece)));
        return new EntryDraft(entry.ref(), parts);
    }

    /** The parts as they are to be; those of which nothing was sent are left out. */
    public Map<PartName, SaveService.Piece> pieces(EntryRef ref, SubmittedForm form) {
        Map<PartName, SaveService.Piece> pieces = new EnumMap<>(PartName.class);
        for (PartName part : ref.kind().parts()) {
            Optional<Integer> base = form.number(part.name().toLowerCase(Locale.ROOT) + ".base");
            if (base.isEmpty()) {
                continue;
            }
            String before =
                    base.get() == 0 ? "" : drafts.text(ref, part, base.get()).orElse("");
            String after = form.has(part.name().toLowerCase(Locale.ROOT))
                    ? form.text(part.name().toLowerCase(Locale.ROOT), before)
                    : ref.kind() == Kind.ARTICLE
                            ? ArticleForm.applied(part, before, form)
                            : KindForm.applied(ref.kind(), part, before, form);
            if (base.get() > 0 || !after.isBlank()) {
                SaveService.Piece piece = new SaveService.Piece(base.get(), after);
                pieces.put(
                        part,
                        ConflictForm.theirs(part, form)
                                .flatMap(theirs -> decided(ref, part, piece, form))
                                .orElse(piece));
            }
        }
        return pieces;
    }

    /**
     * A piece with what was decided about its conflicts, made from the other's revision; empty while something is
     * undecided.
     */
    private Optional<SaveService.Piece> decided(
            EntryRef ref, PartName part, SaveService.Piece mine, SubmittedForm form) {
        int number = ConflictForm.theirs(part, form).orElseThrow();
        String base = drafts.text(ref, part, mine.base()).orElse("");
        return drafts.text(ref, part, number)
                .map(theirs -> DraftMerge.of(part, base, theirs, mine.text()))
                .flatMap(merge -> ConflictForm.decided(part, merge, form))
                .map(text -> new SaveService.Piece(number, text));
    }

    /** What is longer than any text may be. */
    public List<CheckResult> tooLong(EntryRef ref, Map<PartName, SaveService.Piece> pieces, Words words) {
        List<CheckResult> findings = new ArrayList<>();
        pieces.forEach((part, piece) -> TextLimits.of(piece.text())
                .map(found -> found.problem(ref.path(part)))
                .ifPresent(problem -> findings.add(CheckResult.of(CheckResult.Level.ERROR, part, problem, words))));
        return findings;
    }

    /** Numbers of a fact's form that can't be read in one way, by the names of their fields. */
    public Map<String, String> wrongNumbers(EntryRef ref, SubmittedForm form, Words words) {
        if (ref.kind() != Kind.FACT || form.has("shared")) {
            return Map.of();
        }
        String before = form.number("shared.base")
                .flatMap(base -> drafts.text(ref, PartName.SHARED, base))
                .orElse("");
        return new FactNumbers(form, before).wrong(words);
    }
}
