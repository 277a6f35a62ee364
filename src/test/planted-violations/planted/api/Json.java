package planted.api;

/** A door that another door imports. */
public record Json(String text) {
}
