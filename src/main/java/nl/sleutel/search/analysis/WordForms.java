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
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts texts into words and brings words back to their stems, the way the index does. Threads may share it. */
public final class WordForms {

    static final String APOSTROPHES = "'’‘`´";

    /** A language's words are some ten thousands; what comes on top of that is noise that would only fill the memory. */
    private static final int REMEMBERED = 200_000;

    private final Localized<Analyzer> stemmers = Localized.each(LuceneAnalyzers::stem);
    private final Analyzer parts = LuceneAnalyzers.parts(Language.NL);
    private final Map<String, List<String>> partsOf = new ConcurrentHashMap<>();
    private final Localized<Map<String, String>> stems = Localized.each(language -> new ConcurrentHashMap<>());

    /** A word of a text, folded, and where it stands in it. */
    public record Word(String text, int start, int end) {
    }

    /**
     * The words of a text in order, cut and folded as the {@link Analysis#EXACT} analyser does, only faster: snippets read whole pages.
     */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        int end = 0;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                if (word.isEmpty()) {
                    start = at;
                }
                word.appendCodePoint(Character.toLowerCase(point));
                end = next;
            } else if (APOSTROPHES.indexOf(point) < 0) {
                add(words, word, start, end);
            }
            at = next;
        }
        add(words, word, start, end);
        return words;
    }

    private static void add(List<Word> words, StringBuilder word, int start, int end) {
        if (!word.isEmpty()) {
            String folded = folded(word.toString());
            if (folded.length() <= LuceneAnalyzers.LONGEST_WORD) {
                words.add(new Word(folded, start, end));
            }
            word.setLength(0);
        }
    }

    private static String folded(String word) {
        int plain = 0;
        while (plain < word.length() && word.charAt(plain) < 0x80) {
            plain++;
        }
        if (plain == word.length()) {
            return word;
        }
        char[] from = word.toCharArray();
        char[] to = new char[from.length * 4];
        return new String(to, 0, ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
    }

    /** The words of a text without their places. */
    public List<String> texts(String text) {
        return words(text).stream().map(Word::text).toList();
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
