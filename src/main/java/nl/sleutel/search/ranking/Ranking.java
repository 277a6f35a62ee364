package nl.sleutel.search.ranking;

import java.util.Map;
import nl.sleutel.search.index.document.Field;

/**
 * Every setting of the ranking, each with its reason. Measured by the search quality test; change one at a time and
 * look at its report.
 */
public final class Ranking {

    /** Longer queries are cut here: nobody types more, and it bounds what a query can cost. */
    public static final int LONGEST_QUERY = 200;
    /** Words after these are not looked at, for the same reason. */
    public static final int MOST_WORDS = 14;

    /**
     * Fields of articles in the reader's language. One field holds all words, those of the title five times, of terms
     * three times and so on (see the index's {@code LanguageFields}): a word costs one look-up, not one a text. Exact
     * writing adds to what its stem gained, so that the word as it was typed always stands above its relatives. Parts
     * of compounds are a guess.
     */
    public static final Map<String, Float> FIELDS = Map.of(
            Field.ALL, 4f,
            Field.EXACT, 1f,
            Field.PARTS, 1f);
    /** The same for what is shown beside the articles, where nothing else tells a compound's part from a word. */
    public static final float BESIDE_PARTS = 0.3f;

    /**
     * Fields in the other language find a Dutch term typed on the English side, but the reader's own language decides.
     */
    public static final float OTHER_LANGUAGE = 0.5f;

    /** A query that says just a page's title or one of its terms means that page. */
    public static final float NAME = 12f;
    /** Words that stand together in the query and on the page belong together. */
    public static final float PHRASE = 4f;

    /** Another word for the same thing from the glossary: nearly as good as the word itself. */
    public static final float SYNONYM_TITLE = 0.8f;

    public static final float SYNONYM_ALSO = 0.35f;
    /** A word that means nearly the same in general, by no editor's judgement. */
    public static final float SYNONYM_GENERAL = 0.3f;
    /** What people also search with but means something else: only to find anything at all. */
    public static final float SYNONYM_NEAR = 0.15f;
    /** A corrected word counts nearly as if it had been typed well; each unit of distance takes from it. */
    public static final float CORRECTED = 0.9f;
    /** The rest of a word that is still being typed: many words begin alike. */
    public static final float BEGINNING = 0.6f;
    /** The words that a compound is made of: the page may be about only one of them. */
    public static final float PART = 0.45f;
    /** Two words written as one on the page, as Dutch does. */
    public static final float JOINED = 1f;

    /** The article that explains a term of the glossary is an answer to that term. */
    public static final float EXPLAINED = 3f;
    /** Two words side by side in the query and on the page. */
    public static final float PAIR = 2f;
    /** Several words with one meaning say more than one word. */
    public static final float LONGER_SPAN = 0.3f;
    /** How steeply the rarity of a word counts, above what the index does with it. */
    public static final double RARITY = 1;
    /** How much farther away a word may be that stands on ten times as many pages. */
    public static final double COMMON = 0.3;
    /** How much farther away a word of the reader's own language may be than one of the other. */
    public static final double FOREIGN = 0.3;
    /** A word with another ending may mean something else. */
    public static final float RELATIVE = 0.4f;
    /** How much a word says that nobody here knows: less than a rare one, for it may be chatter. */
    public static final float UNKNOWN_WEIGHT = 0.6f;
    /** How much a word says that is known and stands in no page's text: that it is rare tells nothing. */
    public static final float NOWHERE_WEIGHT = 0.4f;
    /** What a slip of the ear costs, where a slip of the finger costs 1. */
    public static final double SOUNDS_ALIKE = 0.5;

    /** A word that carries no meaning is not looked for; it counts only beside one that has some. */
    public static final float EMPTY_WORD = 0.02f;
    /** A page that is about a word has it in the title; words in every text decide nothing. */
    public static final float LEAST_WEIGHT = 0.15f;

    /**
     * Of what a query says, at least this share must be known here; else the query is about something else, and nothing
     * is found.
     */
    public static final double KNOWN_SHARE = 0.5;
    /** A word that stands only in the running text of pages is what no page is about. */
    public static final float KNOWN_FROM_TEXT = 0.5f;
    /** So is one that had to be guessed. */
    public static final float KNOWN_BY_GUESS = 0.5f;
    /** Not enough to find anything by it alone: a short word with two slips is another word. */
    public static final float HARDLY_KNOWN = 0.4f;
    /**
     * A word that says at least this share of what the rarest says counts as much: 'parking permit' is neither about
     * parking nor about permits.
     */
    public static final double HEAVY_SHARE = 0.5;
    /**
     * What a query is about is a name that says this much of it; of a compound the parts that are names count sooner.
     */
    public static final double MAIN_SHARE = 0.5;

    public static final double MAIN_SHARE_OF_GUESS = 0.35;
    /** A word on more of the pages than this is too weak to find a page that is not shown by chance. */
    public static final double WEAK_SHARE = 0.3;
    /**
     * A word on so many of the pages decides nothing beside one that is rarer by this factor: it moves pages up, and
     * does not let them in.
     */
    public static final double COMMON_SHARE = 0.3;

    public static final double MUCH_COMMONER = 2;
    /** Completions of a word that is being typed: more would only bring noise. */
    public static final int MOST_BEGINNINGS = 8;

    private Ranking() {}
}
