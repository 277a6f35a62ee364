package planted.office;

/** Is called as another class is. */
public record Json(String text) {}
