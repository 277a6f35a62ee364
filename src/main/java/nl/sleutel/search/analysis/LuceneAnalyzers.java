package nl.sleutel.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** The analysers as Lucene runs them. {@link OpenSearchAnalysis} says the same in the other dialect. */
final class LuceneAnalyzers {

    /** A word longer than this is no word. */
    static final int LONGEST_WORD = 60;

    static final int SHORTEST_COMPOUND = 7;
    static final int SHORTEST_PART = 3;
    static final int LONGEST_PART = 18;
    static final int LONGEST_BEGINNING = 20;

    static final String PAIRED = "_";

    private static final int GAP = 100;

    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    private LuceneAnalyzers() {}

    /** What several analysers share; made when the first of them is. */
    private static final class Lists {

        static final Localized<StemmerOverrideFilter.StemmerOverrideMap> OVERRIDES =
                Localized.each(LuceneAnalyzers::overrides);
        static final CharArraySet PARTS = CharArraySet.unmodifiableSet(
                new CharArraySet(WordList.lines(Analysis.resource("parts", Language.NL)), false));
    }

    /** A chain of filters on words that were cut from a text. */
    private interface Chain {
        TokenStream on(TokenStream words);
    }

    static Analyzer exact() {
        return analyzer(words -> words);
    }

    static Analyzer beginnings() {
        return analyzer(words -> new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, true));
    }

    static Analyzer stem(Language language) {
        return analyzer(words -> stemmed(words, language));
    }

    static Analyzer pairs(Language language) {
        return analyzer(words -> {
            ShingleFilter pairs = new ShingleFilter(stemmed(words, language), 2, 2);
            pairs.setOutputUnigrams(false);
            pairs.setTokenSeparator(PAIRED);
            return pairs;
        });
    }

    /** Only Dutch writes its compounds as one word. */
    static Analyzer parts() {
        return analyzer(words -> new RemoveDuplicatesTokenFilter(stemmed(
                new DictionaryCompoundWordTokenFilter(
                        words, Lists.PARTS, SHORTEST_COMPOUND, SHORTEST_PART, LONGEST_PART, false),
                Language.NL)));
    }

    private static TokenStream stemmed(TokenStream words, Language language) {
        // Of the two Dutch stemmers the weaker one: the other is gone from OpenSearch 3. The overrides make up for it.
        return new SnowballFilter(
                new StemmerOverrideFilter(words, Lists.OVERRIDES.in(language)),
                language == Language.NL ? "Dutch" : "English");
    }

    private static StemmerOverrideFilter.StemmerOverrideMap overrides(Language language) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        WordList.lines(Analysis.resource("stems", language)).forEach(line -> {
            int arrow = line.indexOf("=>");
            builder.add(
                    line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
        });
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer analyzer(Chain chain) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader text) {
                return new MappingCharFilter(APOSTROPHES, new StringReader(Folding.of(whole(text))));
            }

            /** As far as OpenSearch puts them: no phrase reaches from one value into the next. */
            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                // The same cuts as OpenSearch's pattern tokenizer makes at anything else than letters and digits.
                Tokenizer cut = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
                TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(cut));
                return new TokenStreamComponents(cut, chain.on(new LengthFilter(words, 1, LONGEST_WORD)));
            }
        };
    }

    private static String whole(Reader text) {
        try {
            StringWriter whole = new StringWriter();
            text.transferTo(whole);
            return whole.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe belongs to its word and says nothing: foto's, don't, landlord's. */
    private static NormalizeCharMap apostrophes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        WordForms.APOSTROPHES.chars().forEach(apostrophe -> map.add(String.valueOf((char) apostrophe), ""));
        return map.build();
    }
}
