package nl.sleutel.directory.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/**
 * What readers of one language are told of an organisation or event. Immutable.
 *
 * @param search words that readers type and that do not stand in the text
 * @param line the line in its file on which the text starts, from 1
 */
public record Description(String title, String summary, List<String> search, String markdown, int line) {

    public Description {
        search = List.copyOf(search);
    }

    /** Its lines without Markdown, by the names of their fields. */
    public Map<String, String> lines() {
        return Map.of("title", title, "summary", summary);
    }

    /** Its words, for the checks that all words undergo. */
    public Passage.PassageText passage() {
        return new Passage.PassageText(lines(), markdown, line);
    }

    /** What search gets to know of it. */
    public Document.DocumentWords words(String address, Resolver resolver) {
        return new Document.DocumentWords(
                address,
                InlineText.plain(title, resolver),
                InlineText.plain(summary, resolver),
                MarkdownText.parse(markdown).sections(resolver),
                search);
    }

    /** The fields at its head. */
    public record Front(String title, String summary, List<String> search) {

        /** Reads them; empty without a title or a summary. */
        public static Optional<Front> read(YamlFields fields) {
            Optional<String> title = fields.required("title");
            Optional<String> summary = fields.required("summary");
            List<String> search = fields.texts("search");
            return title.isPresent() && summary.isPresent()
                    ? Optional.of(new Front(title.get(), summary.get(), search))
                    : Optional.empty();
        }
    }

    /** The words of a language, of which a kind has read more at its head than these fields. */
    public static Description of(Front front, FrontMatter<?> part) {
        return new Description(front.title(), front.summary(), front.search(), part.body(), part.bodyLine());
    }

    public static Map<Language, Description> each(Map<Language, FrontMatter<Front>> parts) {
        return EntryReader.each(parts, part -> of(part.fields(), part));
    }
}
