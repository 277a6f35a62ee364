package nl.sleutel.glossary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** Makes a term from its parts. */
public final class TermReader {

    private TermReader() {}

    public static ParseResult<Term> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), TermReader::front);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private static Optional<Function<Map<Language, FrontMatter<Front>>, Term>> shared(String key, YamlFields fields) {
        Optional<Topic> topic = fields.requiredValue("topic", Expected.TOPIC, Topic::ofKey);
        Optional<String> page = fields.text("page");
        return topic.map(found -> parts -> new Term(
                key,
                found,
                page,
                EntryReader.each(parts, part -> part.fields().wording(part.body(), part.bodyLine()))));
    }

    private record Front(
            String title, List<String> also, List<String> misspelt, List<String> near, List<String> explain) {
        Term.Wording wording(String markdown, int line) {
            return new Term.Wording(title, also, misspelt, near, explain, markdown, line);
        }
    }

    private static Optional<Front> front(YamlFields fields) {
        Optional<String> title = fields.required("title");
        List<String> also = fields.texts("also");
        List<String> misspelt = fields.texts("misspelt");
        List<String> near = fields.texts("near");
        boolean chosen = fields.has("explain");
        List<String> explain = fields.texts("explain");
        return title.map(word -> new Front(word, also, misspelt, near, chosen ? explain : unchosen(word, also)));
    }

    /**
     * Where the author did not choose: the word itself and its abbreviations. Other words for the same thing mean other
     * things too.
     */
    private static List<String> unchosen(String title, List<String> also) {
        return Stream.concat(Stream.of(title), also.stream().filter(TermMatcher::isAbbreviation))
                .toList();
    }
}
