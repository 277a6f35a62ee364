package nl.sleutel.exchange;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;

/**
 * What became of a file that came back. Immutable.
 *
 * @param refusal why nothing of it was taken
 * @param unknown names in it that we never gave
 */
public record ReturnReport(Optional<FileRefusal> refusal, List<PageLine> lines, List<String> unknown) {

    static ReturnReport refused(FileRefusal refusal) {
        return new ReturnReport(Optional.of(refusal), List.of(), List.of());
    }

    /** What became of one page. */
    public enum Fate {
        /** It is the draft now. */
        SAVED,
        /** It says what the draft says already. */
        UNCHANGED,
        /** Somebody changed the translation meanwhile: nothing was stored, and the text is given back. */
        STALE,
        /** No translation in it found its place. */
        NOTHING,
        /** The page, or its text in the first language, is not there. */
        MISSING
    }

    /**
     * One page.
     *
     * @param sourceChanged whether the first language was changed since
     * @param text what would have been stored, where it was not; else empty
     */
    public record PageLine(EntryRef ref, Fate fate, boolean sourceChanged, ReturnedPieces pieces, String text) {}
}
