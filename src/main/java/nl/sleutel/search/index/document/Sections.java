package nl.sleutel.search.index.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.sleutel.content.markdown.Section;

/**
 * Puts a page's sections into one text and takes them out again. The separators are control characters, which no text
 * holds.
 */
public final class Sections {

    private static final char BETWEEN_SECTIONS = '\u001e';
    private static final char BETWEEN_FIELDS = '\u001f';

    private Sections() {}

    static String pack(List<Section> sections) {
        return sections.stream()
                .map(section -> section.id()
                        + BETWEEN_FIELDS
                        + clean(section.heading())
                        + BETWEEN_FIELDS
                        + clean(section.text()))
                .collect(Collectors.joining(String.valueOf(BETWEEN_SECTIONS)));
    }

    public static List<Section> unpack(String packed) {
        List<Section> sections = new ArrayList<>();
        for (String one : packed.split(String.valueOf(BETWEEN_SECTIONS))) {
            String[] fields = one.split(String.valueOf(BETWEEN_FIELDS), -1);
            if (fields.length == 3) {
                sections.add(new Section(fields[0], fields[1], fields[2]));
            }
        }
        return sections;
    }

    private static String clean(String text) {
        return text.replace(BETWEEN_SECTIONS, ' ').replace(BETWEEN_FIELDS, ' ');
    }
}
