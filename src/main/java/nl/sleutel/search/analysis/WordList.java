package nl.sleutel.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words that comes with the program: one a line, {@code #} begins a remark. */
public final class WordList {

    private WordList() {}

    /** The lines of {@code /search/NAME}, in order. */
    public static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/search/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its word list " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(WordList::withoutRemark)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + name, e);
        }
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf('#');
        return (remark < 0 ? line : line.substring(0, remark)).strip();
    }
}
