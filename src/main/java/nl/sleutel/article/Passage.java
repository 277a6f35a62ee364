package nl.sleutel.article;

import java.util.Map;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.PartName;
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

    String file() {
        return texts.ref().path(PartName.of(language));
    }

    int lineOf(String field) {
        return texts.line(PartName.of(language), field);
    }
}
