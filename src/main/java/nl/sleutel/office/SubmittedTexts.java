package nl.sleutel.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.TextLimits;
import nl.sleutel.content.merge.DraftMerge;
import nl.sleutel.language.Words;

/** The texts that a submitted form makes of an entry's drafts, and what keeps them from being saved. */
@ApplicationScoped
public class SubmittedTexts {

    private final Desk desk;

    public SubmittedTexts(Desk desk) {
        this.desk = desk;
    }

    /** The drafts with what was kept of a form, on the revisions that it was made from. */
    EntryDraft with(EntryDraft entry, Sent sent) {
        Map<PartName, EntryDraft.PartDraft> parts = new EnumMap<>(PartName.class);
        parts.putAll(entry.parts());
        pieces(entry.ref(), sent)
                .forEach((name, piece) -> parts.computeIfPresent(name, (same, part) -> part.with(piece)));
        return new EntryDraft(entry.ref(), parts);
    }

    /** The parts as they are to be; those of which nothing was sent are left out. */
    Map<PartName, Saving.Piece> pieces(EntryRef ref, Sent sent) {
        Map<PartName, Saving.Piece> pieces = new EnumMap<>(PartName.class);
        for (PartName part : ref.kind().parts()) {
            Optional<Integer> base = sent.number(part.name().toLowerCase(Locale.ROOT) + ".base");
            if (base.isEmpty()) {
                continue;
            }
            String before =
                    base.get() == 0 ? "" : desk.text(ref, part, base.get()).orElse("");
            String after = sent.has(part.name().toLowerCase(Locale.ROOT))
                    ? sent.text(part.name().toLowerCase(Locale.ROOT), before)
                    : ref.kind() == Kind.ARTICLE
                            ? ArticleForm.applied(part, before, sent)
                            : KindForm.applied(ref.kind(), part, before, sent);
            if (base.get() > 0 || !after.isBlank()) {
                Saving.Piece piece = new Saving.Piece(base.get(), after);
                pieces.put(
                        part,
                        ConflictForm.theirs(part, sent)
                                .flatMap(theirs -> decided(ref, part, piece, sent))
                                .orElse(piece));
            }
        }
        return pieces;
    }

    /**
     * A piece with what was decided about its conflicts, made from the other's revision; empty while something is
     * undecided.
     */
    private Optional<Saving.Piece> decided(EntryRef ref, PartName part, Saving.Piece mine, Sent sent) {
        int number = ConflictForm.theirs(part, sent).orElseThrow();
        String base = desk.text(ref, part, mine.base()).orElse("");
        return desk.text(ref, part, number)
                .map(theirs -> DraftMerge.of(part, base, theirs, mine.text()))
                .flatMap(merge -> ConflictForm.decided(part, merge, sent))
                .map(text -> new Saving.Piece(number, text));
    }

    /** What is longer than any text may be. */
    List<Finding> tooLong(EntryRef ref, Map<PartName, Saving.Piece> pieces, Words words) {
        List<Finding> findings = new ArrayList<>();
        pieces.forEach((part, piece) -> TextLimits.of(piece.text())
                .map(found -> found.problem(ref.path(part)))
                .ifPresent(problem -> findings.add(Finding.of(Finding.Level.ERROR, part, problem, words))));
        return findings;
    }

    /** Numbers of a fact's form that can't be read in one way, by the names of their fields. */
    Map<String, String> wrongNumbers(EntryRef ref, Sent sent, Words words) {
        if (ref.kind() != Kind.FACT || sent.has("shared")) {
            return Map.of();
        }
        String before = sent.number("shared.base")
                .flatMap(base -> desk.text(ref, PartName.SHARED, base))
                .orElse("");
        return new FactNumbers(sent, before).wrong(words);
    }
}
