package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.List;

/** What became of the pieces of a page that came back. Filled while they are put in their places. */
public final class ReturnedPieces {

    int used;
    final List<String> missing = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<String> facts = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    ReturnedPieces() {}

    /** Translations of a page that is not there. */
    static ReturnedPieces left(ReturnedPage.Units units) {
        ReturnedPieces returnedPieces = new ReturnedPieces();
        returnedPieces.left.addAll(units.texts().values());
        returnedPieces.left.addAll(units.rest());
        returnedPieces.notes.addAll(units.notes());
        return returnedPieces;
    }

    /** How many translations found their place. */
    public int used() {
        return used;
    }

    /** Pieces of the first language without a translation: none came, or none that anybody worked on. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Translations that have no place: their source is there no longer, or only a part of it was translated. */
    public List<String> left() {
        return List.copyOf(left);
    }

    /** Translations that name other facts than their source, or not as often. */
    public List<String> facts() {
        return List.copyOf(facts);
    }

    /** What stood in the translation without a counterpart and stayed, where new pieces came beside it. */
    public List<String> kept() {
        return List.copyOf(kept);
    }

    /** What the translator wrote beside the translations. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
