package nl.sleutel.content.markdown;

/**
 * A heading of a text: its level (2 to 6), its address on the page without {@code #}, its plain words, its line in the
 * text from 1.
 */
public record Heading(int level, String id, String text, int line) {}
