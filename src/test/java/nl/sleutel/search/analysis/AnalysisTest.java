package nl.sleutel.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.sleutel.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
            case "parts_nl" -> LuceneAnalyzers.parts(Language.NL);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<WordForms.Word> words(Analyzer analyzer, String text) throws IOException {
        List<WordForms.Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new WordForms.Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
        }
        return words;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/search/analysis.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '\0')
    void analyzer_onText_makesTheTokensOfTheTable(String analyzer, String text, String tokens) throws IOException {
        List<String> expected = tokens == null ? List.of() : List.of(tokens.split(" "));
        assertEquals(expected, words(analyzer(analyzer), text).stream().map(WordForms.Word::text).toList());
    }

    @Test
    void words_ofAnyText_areThoseOfTheIndex() throws IOException {
        WordForms forms = new WordForms();
        Random random = new Random(7);
        String letters = "aBcé’'` \n.,-0123ßŒ🦄ת\u0301_Å";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(30, 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
            assertEquals(words(LuceneAnalyzers.exact(), text.toString()).stream().map(WordForms.Word::text).toList(), forms.texts(text.toString()), text.toString());
        }
    }

    @Test
    void words_ofText_standWhereTheyAreMarked() {
        String text = "De foto's van Café Één.";
        List<String> marked = new WordForms().words(text).stream().map(word -> text.substring(word.start(), word.end())).toList();
        assertEquals(List.of("De", "foto's", "van", "Café", "Één"), marked);
    }
}
