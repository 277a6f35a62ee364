package nl.sleutel.content.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.language.Language;

/**
 * The words of an entry in one language, of any kind, for the check. Immutable.
 *
 * @param lines its lines without Markdown by the names of their fields: the title, the summary
 * @param markdown the text
 * @param line the line in the file on which the text starts, from 1
 */
public record Passage(EntryTexts texts, Language language, Map<String, String> lines, String markdown, int line) {

    public Passage {
        lines = Map.copyOf(lines);
    }

    /**
     * A passage for each language.
     *
     * @param words a value's words by language; empty where no value could be made
     */
    public static <W> List<Passage> of(
            EntryTexts texts, Optional<Map<Language, W>> words, Function<W, PassageText> taker) {
        return words.orElse(Map.of()).entrySet().stream()
                .map(entry -> {
                    PassageText taken = taker.apply(entry.getValue());
                    return new Passage(texts, entry.getKey(), taken.lines(), taken.markdown(), taken.line());
                })
                .toList();
    }

    /** What a passage is made of, in one language. */
    public record PassageText(Map<String, String> lines, String markdown, int line) {}

    /** The file in which it stands. */
    public String file() {
        return texts.ref().path(PartName.of(language));
    }

    /** The line of its file on which a field stands, from 1; 0 where it does not. */
    public int lineOf(String field) {
        return texts.line(PartName.of(language), field);
    }
}
