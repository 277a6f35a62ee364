package nl.sleutel.search.index;

import nl.sleutel.language.Language;

/** The names of the index's fields. Those of a language stand below its tag. */
public final class Field {

    public static final String KIND = "kind";
    public static final String KEY = "key";
    public static final String LANGUAGE = "language";
    public static final String TOPIC = "topic";
    public static final String AUDIENCE = "audience";
    public static final String PHASE = "phase";
    static final String VERSION = "version";
    static final String USES = "uses";
    static final String UNTIL = "until";

    /** Stems of the title. */
    public static final String TITLE = "title";
    /** Stems of words that readers type and that may not stand in the text. */
    public static final String TERMS = "terms";
    public static final String HEADINGS = "headings";
    public static final String SUMMARY = "summary";
    public static final String TEXT = "text";
    /** Title, terms, headings and summary as they are written. */
    public static final String EXACT = "exact";
    /** Parts of the compounds in title, terms and headings. */
    public static final String TITLE_PARTS = "titleParts";
    /** Parts of the compounds in summary and text. */
    public static final String TEXT_PARTS = "textParts";
    /** Title and every term as one value each, stemmed: a query that says just that means this page. */
    public static final String NAMES = "names";
    /** Every word of title, summary, headings and text, as it is written. */
    public static final String WORDS = "words";
    /** Every word of the terms, wrong ways of writing among them. */
    public static final String TERM_WORDS = "termWords";
    /** Beginnings of the words of title and terms. */
    public static final String BEGINNINGS = "beginnings";
    public static final String TITLE_BEGINNINGS = "titleBeginnings";
    public static final String ADDRESS = "address";
    /** Kept for the snippet: all sections in one value. */
    public static final String SECTIONS = "sections";

    private Field() {
    }

    /** A field's full name in a language. */
    public static String in(Language language, String field) {
        return language.tag() + "." + field;
    }
}
