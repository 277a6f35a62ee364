package nl.sleutel.search.index.document;

import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;

/** The names of the index's fields. Those of a language stand below its tag. */
public final class Field {

    public static final String KIND = "kind";
    public static final String KEY = "key";
    public static final String TOPIC = "topic";
    public static final String AUDIENCE = "audience";
    public static final String PHASE = "phase";
    /** {@code true} for what only its own names and terms may find. */
    public static final String SENSITIVE = "sensitive";

    public static final String VERSION = "version";
    public static final String USES = "uses";
    public static final String UNTIL = "until";

    /** Kind and language in one value: an article's Dutch side. */
    public static final String SIDE = "side";
    /** Topics, audiences and phases in one value, so that one look at a document counts it in every facet. */
    public static final String FACETS = "facets";

    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    /** Stems of all of an article's words, those that tell most of it several times. */
    public static final String ALL = "all";
    /** The same of everything that is no article. */
    public static final String BESIDE = "beside";
    /** Title, terms, headings and summary of an article as they are written. */
    public static final String EXACT = "exact";
    /** Neighbours among those stems, two as one: far rarer than either, and found by one look-up. */
    public static final String PAIRS = "pairs";
    /**
     * Stems of the texts that say what a document is about: title, terms, headings and summary, with the parts of their
     * compounds.
     */
    public static final String TELLING = "telling";
    /** Stems of title and terms alone. */
    public static final String OWN = "own";
    /** Parts of an article's compounds. */
    public static final String PARTS = "parts";
    /** Parts of the compounds of everything that is no article. */
    public static final String BESIDE_PARTS = "besideParts";
    /** Title and every term of an article as one value each, stemmed: a query that says just that means this page. */
    public static final String NAMES = "names";
    /** Every word of title, summary, headings and text, as it is written. */
    public static final String WORDS = "words";
    /**
     * What the analysers make of each of {@link #WORDS}, as {@link nl.sleutel.search.analysis.WordForms#facts} says it:
     * a start need not ask them again.
     */
    public static final String FORMS = "forms";
    /** Every word of the terms, wrong ways of writing among them. */
    public static final String TERM_WORDS = "termWords";
    /** Beginnings of the words of title and terms. */
    public static final String BEGINNINGS = "beginnings";

    public static final String TITLE_BEGINNINGS = "titleBeginnings";
    public static final String ADDRESS = "address";
    /** Kept for the snippet: all sections in one value. */
    public static final String SECTIONS = "sections";

    private Field() {}

    /** The value of {@link #SIDE} for what readers of a language see of a kind. */
    public static String side(Kind kind, Language language) {
        return kind.name() + " " + language.tag();
    }

    /** A field's full name in a language. */
    public static String in(Language language, String field) {
        return language.tag() + "." + field;
    }
}
