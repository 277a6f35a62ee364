package nl.sleutel.language;

/** The mark that some programs put before a text to say how it is written; it is no part of the text. */
public final class ByteOrderMark {

    private static final char MARK = '\uFEFF';

    private ByteOrderMark() {}

    /** The text without such marks: before it, and where one text was put behind another or pasted into it. */
    public static String dropped(String text) {
        return text.indexOf(MARK) < 0 ? text : text.replace(String.valueOf(MARK), "");
    }
}
