package nl.sleutel.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.sleutel.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Holds the analysers to one table. Another backend's analysers can be held to the same. */
class AnalysisTest {

    private static Analyzer analyzer(String name) {
        return switch (name) {
            case "exact" -> LuceneAnalyzers.exact();
            case "beginnings" -> LuceneAnalyzers.beginnings();
            case "stem_nl" -> LuceneAnalyzers.stem(Language.NL);
            case "stem_en" -> LuceneAnalyzers.stem(Language.EN);
            case "pairs_nl" -> LuceneAnalyzers.pairs(Language.NL);
            case "pairs_en" -> LuceneAnalyzers.pairs(Language.EN);
            case "parts_nl" -> LuceneAnalyzers.parts();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
        }
        return words;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/analysis.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void analyzer_onText_makesTheTokensOfTheTable(String analyzer, String text, String tokens) throws IOException {
        assertEquals(tokens == null ? List.of() : List.of(tokens.split(" ")), words(analyzer(analyzer), text));
    }

    @Test
    void cut_ofAnyText_makesTheWordsOfTheIndex() throws IOException {
        Random random = new Random(7);
        int[] points = "aBcé’'` \n.,-0123ßŒ🦄ת\u0301_Å".codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(30, 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            TokenizedText tokenizedText = new TokenizedText(text.toString());
            List<String> words = IntStream.range(0, tokenizedText.size())
                    .mapToObj(tokenizedText::word)
                    .toList();
            assertEquals(words(LuceneAnalyzers.exact(), text.toString()), words, text.toString());
            assertEquals(
                    words.stream().map(String::hashCode).toList(),
                    IntStream.range(0, tokenizedText.size())
                            .map(tokenizedText::hash)
                            .boxed()
                            .toList(),
                    text.toString());
        }
    }

    @Test
    void cut_ofText_tellsWhereEachWordStands() {
        String text = "De foto's van Café Één.";
        TokenizedText tokenizedText = new TokenizedText(text);
        assertEquals(
                List.of("De", "foto's", "van", "Café", "Één"),
                IntStream.range(0, tokenizedText.size())
                        .mapToObj(i -> text.substring(tokenizedText.start(i), tokenizedText.end(i)))
                        .toList());
    }
}
