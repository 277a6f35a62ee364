package nl.sleutel.content.format;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Line numbers of places in a text, without counting the text again for each. Immutable. */
public final class LineIndex {

    /** Where the lines after the first begin. */
    private final int[] starts;

    public LineIndex(String text) {
        this.starts = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .map(i -> i + 1)
                .toArray();
    }

    /**
     * The line in which a place lies.
     *
     * @param place from 0 to the length of the text
     * @return from 1; a line end belongs to the line that it ends
     */
    public int line(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found + 2 : -found;
    }
}
