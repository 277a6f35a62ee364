package nl.sleutel.search;

/** What a reader may mean while typing: a page or a term, and where it is. */
public record Suggestion(String text, String address) {}
