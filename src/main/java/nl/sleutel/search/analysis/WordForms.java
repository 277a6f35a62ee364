package nl.sleutel.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts texts into words and brings words back to their stems, the way the index does. Threads may share it. */
public final class WordForms {

    static final String APOSTROPHES = "'’‘`´";

    /**
     * A language's words are some ten thousands; what readers type on top of that is noise that would only fill the
     * memory.
     */
    private static final int REMEMBERED = 50_000;

    private final Localized<Analyzer> stemmers = Localized.each(LuceneAnalyzers::stem);
    private final Analyzer parts = LuceneAnalyzers.parts();
    private final Map<String, List<String>> partsOf = new ConcurrentHashMap<>();
    private final Localized<Map<String, String>> stems = Localized.each(language -> new ConcurrentHashMap<>());

    /** The words of a text in order, cut and folded as the {@link Analysis#EXACT} analyser does, only faster. */
    public List<String> texts(String text) {
        TokenizedText tokenizedText = new TokenizedText(text);
        List<String> words = new ArrayList<>(tokenizedText.size());
        for (int i = 0; i < tokenizedText.size(); i++) {
            words.add(tokenizedText.word(i));
        }
        return words;
    }

    /** The stem of one folded word. */
    public String stem(String word, Language language) {
        Map<String, String> known = stems.in(language);
        String stem = known.get(word);
        if (stem == null) {
            stem = stemNow(word, language);
            if (known.size() < REMEMBERED) {
                known.put(word, stem);
            }
        }
        return stem;
    }

    /** The stems of the words that a folded Dutch word is made of, its own among them. */
    public List<String> parts(String word) {
        List<String> known = partsOf.get(word);
        if (known == null) {
            known = terms(parts, word);
            if (partsOf.size() < REMEMBERED) {
                partsOf.put(word, known);
            }
        }
        return known;
    }

    /** What is known of a folded word, as one text: the word, its stem and, in Dutch, the stems of its parts. */
    public String facts(String word, Language language) {
        List<String> facts = new ArrayList<>(List.of(word, stem(word, language)));
        if (language == Language.NL) {
            facts.addAll(parts(word));
        }
        return String.join(" ", facts);
    }

    /**
     * Takes in what {@link #facts} said of a word of the index, however many there are, so that it need not be made out
     * again; answers the word.
     */
    public String learn(String facts, Language language) {
        int end = facts.indexOf(' ');
        String word = facts.substring(0, end);
        Map<String, String> known = stems.in(language);
        if (!known.containsKey(word)) {
            List<String> forms = List.of(facts.substring(end + 1).split(" "));
            known.put(word, forms.get(0));
            if (language == Language.NL) {
                partsOf.put(word, forms.subList(1, forms.size()));
            }
        }
        return word;
    }

    private String stemNow(String word, Language language) {
        List<String> terms = terms(stemmers.in(language), word);
        return terms.isEmpty() ? word : terms.get(0);
    }

    private static List<String> terms(Analyzer analyzer, String word) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(word))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
