package nl.sleutel.search.analysis;

import java.util.Locale;
import nl.sleutel.language.Language;

/** The names of the analysers, the same in every backend. */
public final class Analysis {

    /** Words as they are written, but for case, accents and apostrophes. */
    public static final String EXACT = "exact";
    /** Every beginning of every word, for suggestions while somebody types; index time only. */
    public static final String BEGINNINGS = "beginnings";

    private Analysis() {}

    /** Words brought back to their stem. */
    public static String stem(Language language) {
        return "stem_" + language.tag();
    }

    /**
     * The stems of the words that a compound is made of; index time only, so that a query's own compounds stay whole.
     */
    public static String parts(Language language) {
        return "parts_" + language.tag();
    }

    /** Each two stems that are neighbours, as one token. */
    public static String pairs(Language language) {
        return "pairs_" + language.tag();
    }

    static String resource(String name, Language language) {
        return name + "-" + language.tag().toLowerCase(Locale.ROOT) + ".txt";
    }
}
