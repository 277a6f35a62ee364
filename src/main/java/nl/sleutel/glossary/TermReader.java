package nl.sleutel.glossary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Fields;
import nl.sleutel.content.FrontMatter;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.Read;
import nl.sleutel.content.Topic;
import nl.sleutel.content.YamlText;
import nl.sleutel.language.Language;

/** Makes a term from its parts. */
public final class TermReader {

    private TermReader() {
    }

    public static Read<Term> read(EntryTexts texts) {
        List<Problem> problems = new ArrayList<>();
        Map<Language, Term.Wording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            wording(texts, language, problems).ifPresent(wording -> wordings.put(language, wording));
        }
        String file = texts.ref().path(PartName.SHARED);
        Optional<String> text = texts.text(PartName.SHARED);
        if (text.isEmpty()) {
            problems.add(Problem.error(file, 0, "the file is missing"));
            return new Read<>(Optional.empty(), problems);
        }
        Read<Function<Map<Language, Term.Wording>, Term>> shared = YamlText.read(file, text.get(), fields -> shared(texts.ref().key(), fields));
        problems.addAll(shared.problems());
        return new Read<>(shared.value().filter(maker -> !wordings.isEmpty()).map(maker -> maker.apply(wordings)), problems);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private static Optional<Function<Map<Language, Term.Wording>, Term>> shared(String key, Fields fields) {
        Optional<Topic> topic = fields.requiredValue("topic", "a topic", Topic::ofKey);
        Optional<String> page = fields.text("page");
        return topic.map(found -> wordings -> new Term(key, found, page, wordings));
    }

    private static Optional<Term.Wording> wording(EntryTexts texts, Language language, List<Problem> problems) {
        String file = texts.ref().path(PartName.of(language));
        Optional<String> text = texts.text(language);
        if (text.isEmpty()) {
            problems.add(Problem.error(file, 0, "the file is missing"));
            return Optional.empty();
        }
        Read<FrontMatter<Front>> read = FrontMatter.read(file, text.get(), TermReader::front);
        problems.addAll(read.problems());
        return read.value().map(part -> part.fields().wording(part.body(), part.bodyLine()));
    }

    private record Front(String title, List<String> also, List<String> misspelt, List<String> near, List<String> explain) {
        Term.Wording wording(String markdown, int line) {
            return new Term.Wording(title, also, misspelt, near, explain, markdown, line);
        }
    }

    private static Optional<Front> front(Fields fields) {
        Optional<String> title = fields.required("title");
        List<String> also = fields.texts("also");
        List<String> misspelt = fields.texts("misspelt");
        List<String> near = fields.texts("near");
        boolean chosen = fields.has("explain");
        List<String> explain = fields.texts("explain");
        return title.map(word -> new Front(word, also, misspelt, near, chosen ? explain : unchosen(word, also)));
    }

    /** Where the author did not choose: the word itself and its abbreviations. Other words for the same thing mean other things too. */
    private static List<String> unchosen(String title, List<String> also) {
        return Stream.concat(Stream.of(title), also.stream().filter(Vocabulary::isAbbreviation)).toList();
    }
}
