package nl.sleutel.search.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sleutel.language.Language;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/**
 * The same analysers as {@link LuceneAnalyzers}, in the words of an OpenSearch node. What changes here changes there.
 */
public final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String APOSTROPHES = "apostrophes";
    private static final String WORDS = "words";
    private static final String LENGTH = "length_of_words";
    private static final String PAIRS = "pairs_of_words";
    private static final String BEGINNINGS = "beginnings_of_words";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(APOSTROPHES).type("mapping").param("mappings", dropped());
        context.tokenizer(WORDS).type("pattern").param("pattern", "[^\\p{L}\\p{Nd}]+");
        context.tokenFilter(LENGTH).type("length").param("min", 1).param("max", LuceneAnalyzers.LONGEST_WORD);
        context.tokenFilter(BEGINNINGS)
                .type("edge_ngram")
                .param("min_gram", 1)
                .param("max_gram", LuceneAnalyzers.LONGEST_BEGINNING)
                .param("preserve_original", true);
        context.tokenFilter(PAIRS)
                .type("shingle")
                .param("min_shingle_size", 2)
                .param("max_shingle_size", 2)
                .param("output_unigrams", false)
                .param("token_separator", LuceneAnalyzers.PAIRED);
        analyzer(context, Analysis.EXACT);
        analyzer(context, Analysis.BEGINNINGS, BEGINNINGS);
        for (Language language : Language.values()) {
            stems(context, language);
            analyzer(context, Analysis.stem(language), overrides(language), stemmer(language));
            analyzer(context, Analysis.pairs(language), overrides(language), stemmer(language), PAIRS);
        }
        parts(context, Language.NL);
        analyzer(
                context,
                Analysis.parts(Language.NL),
                compounds(Language.NL),
                overrides(Language.NL),
                stemmer(Language.NL),
                "remove_duplicates");
    }

    /**
     * Apostrophes, what nobody sees, and combining marks. A node without the ICU plugin cannot compose; of Latin
     * letters without their marks the same is left, and texts and queries are composed before they come here.
     */
    private static String[] dropped() {
        IntStream unseen = Arrays.stream(Folding.DROPPED)
                .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
                .filter(Character::isBmpCodePoint);
        return Stream.concat(
                        WordForms.APOSTROPHES.chars().mapToObj(apostrophe -> (char) apostrophe + "=>"),
                        unseen.mapToObj(point -> String.format("\\u%04X=>", point)))
                .toArray(String[]::new);
    }

    private static void analyzer(ElasticsearchAnalysisConfigurationContext context, String name, String... more) {
        context.analyzer(name)
                .custom()
                .tokenizer(WORDS)
                .charFilters(APOSTROPHES)
                .tokenFilters(Stream.concat(Stream.of("lowercase", "asciifolding", LENGTH), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void stems(ElasticsearchAnalysisConfigurationContext context, Language language) {
        context.tokenFilter(overrides(language))
                .type("stemmer_override")
                .param(
                        "rules",
                        WordList.lines(Analysis.resource("stems", language)).toArray(String[]::new));
        context.tokenFilter(stemmer(language))
                .type("stemmer")
                .param("language", language == Language.NL ? "dutch" : "porter2");
    }

    private static void parts(ElasticsearchAnalysisConfigurationContext context, Language language) {
        context.tokenFilter(compounds(language))
                .type("dictionary_decompounder")
                .param(
                        "word_list",
                        WordList.lines(Analysis.resource("parts", language)).toArray(String[]::new))
                .param("min_word_size", LuceneAnalyzers.SHORTEST_COMPOUND)
                .param("min_subword_size", LuceneAnalyzers.SHORTEST_PART)
                .param("max_subword_size", LuceneAnalyzers.LONGEST_PART)
                .param("only_longest_match", false);
    }

    private static String overrides(Language language) {
        return "stems_" + language.tag();
    }

    private static String stemmer(Language language) {
        return "stemmer_" + language.tag();
    }

    private static String compounds(Language language) {
        return "compounds_" + language.tag();
    }
}
