package planted.util;

/** Stands in a package whose name says nothing. */
public record Things(String text) {
}
