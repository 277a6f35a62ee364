package nl.sleutel.content.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;

/**
 * A language part cut into the sections under its headings, as written: links and facts count, which plain words leave
 * out. Immutable.
 *
 * @param texts by the id of the heading; the empty id is title, summary and what stands before the first heading
 * @param headings the words of each heading
 */
public record SectionTexts(Map<String, String> texts, Map<String, String> headings) {

    /** What cannot be read as a part with fields at its head is one section. */
    public static SectionTexts of(String part) {
        return FrontMatter.read(
                        "",
                        part,
                        fields -> Optional.of(fields.text("title").orElse("")
                                + '\n'
                                + fields.text("summary").orElse("")))
                .value()
                .map(front -> of(front.fields(), front.body()))
                .orElseGet(() -> of("", part));
    }

    private static SectionTexts of(String head, String body) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        List<String> lines = body.lines().toList();
        List<Heading> found = MarkdownText.parse(body).headings();
        int first = found.isEmpty() ? lines.size() : found.get(0).line() - 1;
        texts.put("", plain(head) + '\n' + plain(lines.subList(0, first)));
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).line() - 1 : lines.size();
            texts.put(found.get(i).id(), plain(lines.subList(found.get(i).line() - 1, end)));
            headings.put(found.get(i).id(), found.get(i).text());
        }
        return new SectionTexts(texts, headings);
    }

    /** The ids of the sections that are new or read differently, in the order of the text. */
    public List<String> changedFrom(SectionTexts before) {
        return texts.entrySet().stream()
                .filter(section -> !section.getValue().equals(before.texts.get(section.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<String> headingsNotIn(SectionTexts other) {
        return headings.keySet().stream()
                .filter(id -> !other.headings.containsKey(id))
                .map(headings::get)
                .toList();
    }

    /** Lines may be broken elsewhere without anything being said differently. */
    private static String plain(List<String> lines) {
        return plain(String.join("\n", lines));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
