package nl.sleutel.content.merge;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;

/**
 * What two people made of one draft, brought together: by field and by section, from the revision that both began with.
 * What only one of them changed is as that one left it; what both changed, each in another way, is a conflict that
 * somebody must decide. Not for several threads.
 */
public final class DraftMerge {

    private final MergedText merged;
    private final String lineEnd;
    private final boolean exact;

    private DraftMerge(MergedText merged, String lineEnd, boolean exact) {
        this.merged = merged;
        this.lineEnd = lineEnd;
        this.exact = exact;
    }

    /**
     * Merges the texts of one part.
     *
     * @param base what both began with; empty where there was nothing yet
     * @param theirs what stands there now
     * @param mine what is to be saved
     */
    public static DraftMerge of(PartName part, String base, String theirs, String mine) {
        Optional<String> one = base.equals(theirs) || theirs.equals(mine)
                ? Optional.of(mine)
                : base.equals(mine) ? Optional.of(theirs) : Optional.empty();
        MergedText merged = new MergedText();
        if (one.isPresent()) {
            merged.add(one.get());
            return new DraftMerge(merged, "\n", true);
        }
        MergeVersions versions = MergeVersions.of(plain(base), plain(theirs), plain(mine));
        boolean fenced = part != PartName.SHARED;
        if (isOf(fenced, versions.theirs())
                && isOf(fenced, versions.mine())
                && (base.isEmpty() || isOf(fenced, versions.base()))) {
            merge(versions, merged);
        } else {
            merged.add(MergeConflict.ConflictPlace.WHOLE, "", versions);
        }
        return new DraftMerge(merged, new PartText(theirs).lineEnd(), false);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    private static boolean isOf(boolean fenced, Optional<String> text) {
        return text.map(PartText::new)
                .filter(found -> found.isFenced() == fenced)
                .isPresent();
    }

    private static void merge(MergeVersions versions, MergedText merged) {
        PartText.Pieces theirs = pieces(versions.theirs());
        PartText.Pieces mine = pieces(versions.mine());
        PartText.Pieces base = versions.base().filter(String::isEmpty).isPresent()
                ? new PartText.Pieces(theirs.opening(), List.of(), theirs.closing(), List.of())
                : pieces(versions.base());
        merged.add(
                MergeConflict.ConflictPlace.FIELD,
                "",
                MergeVersions.of(base.opening(), theirs.opening(), mine.opening()));
        FieldMerge.merge(base.fields(), theirs.fields(), mine.fields(), merged);
        merged.add(theirs.closing());
        SectionMerge.merge(base.sections(), theirs.sections(), mine.sections(), merged);
    }

    private static PartText.Pieces pieces(Optional<String> text) {
        return new PartText(text.orElseThrow()).pieces();
    }

    /** What must be decided, in the order of the text. */
    public List<MergeConflict> conflicts() {
        return merged.conflicts();
    }

    public boolean isClean() {
        return conflicts().isEmpty();
    }

    /** The merged text, where nothing must be decided. */
    public String text() {
        return text(List.of());
    }

    /**
     * The merged text with what was decided.
     *
     * @param chosen for each conflict what is to stand there; empty for nothing
     */
    public String text(List<Optional<String>> chosen) {
        String text = merged.text(chosen);
        return exact || lineEnd.equals("\n") ? text : plain(text).replace("\n", lineEnd);
    }
}
