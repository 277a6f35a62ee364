package nl.sleutel.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.Document;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Fields;
import nl.sleutel.content.FrontMatter;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.Read;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/**
 * What readers of one language are told of an organisation or event. Immutable.
 *
 * @param search words that readers type and that do not stand in the text
 * @param line   the line in its file on which the text starts, from 1
 */
public record Description(String title, String summary, List<String> search, String markdown, int line) {

    public Description {
        search = List.copyOf(search);
    }

    /** What search gets to know of it. */
    Document.Words words(String address, Resolver resolver) {
        return new Document.Words(address, InlineText.plain(title, resolver), InlineText.plain(summary, resolver),
                MarkdownText.parse(markdown).sections(resolver), search);
    }

    private record Front(String title, String summary, List<String> search) {
    }

    /** Reads the language parts; each must be there. */
    static Read<Map<Language, Description>> read(EntryTexts texts) {
        List<Problem> problems = new ArrayList<>();
        Map<Language, Description> descriptions = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = texts.ref().path(PartName.of(language));
            Optional<String> text = texts.text(language);
            if (text.isEmpty()) {
                problems.add(Problem.error(file, 0, "the file is missing"));
                continue;
            }
            Read<FrontMatter<Front>> read = FrontMatter.read(file, text.get(), Description::front);
            problems.addAll(read.problems());
            read.value().ifPresent(part -> descriptions.put(language, new Description(part.fields().title(), part.fields().summary(),
                    part.fields().search(), part.body(), part.bodyLine())));
        }
        return new Read<>(descriptions.isEmpty() ? Optional.empty() : Optional.of(descriptions), problems);
    }

    private static Optional<Front> front(Fields fields) {
        Optional<String> title = fields.required("title");
        Optional<String> summary = fields.required("summary");
        List<String> search = fields.texts("search");
        return title.isPresent() && summary.isPresent() ? Optional.of(new Front(title.get(), summary.get(), search)) : Optional.empty();
    }
}
