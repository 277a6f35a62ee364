package nl.sleutel.letter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.Facets;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;

/** Makes a letter that students get from its parts. */
public final class ReceivedLetterReader {

    private static final int LAST = 1000;

    private ReceivedLetterReader() {}

    /** The letter, where its shared part and at least one language are sound, and every problem of its texts. */
    public static ParseResult<ReceivedLetter> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Description.Front::read);
    }

    private static Optional<Function<Map<Language, FrontMatter<Description.Front>>, ReceivedLetter>> shared(
            String key, YamlFields fields) {
        Set<Topic> topics = new LinkedHashSet<>(fields.values("topics", Expected.TOPIC, Topic::ofKey));
        if (topics.isEmpty()) {
            fields.error("topics", ProblemCode.FIELD_MISSING, "topics");
        }
        Set<Audience> audience = Facets.audience(fields);
        int order = fields.number("order").orElse(LAST);
        Set<String> letters = new LinkedHashSet<>(fields.texts("letters"));
        Set<String> organisations = new LinkedHashSet<>(fields.texts("organisations"));
        Set<String> pages = new LinkedHashSet<>(fields.texts("pages"));
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_LETTER);
        }
        Optional<PartialDate> checked = fields.day("checked");
        Optional<PartialDate> review = fields.day("review");
        return Optional.of(parts -> new ReceivedLetter(
                key,
                topics,
                audience,
                order,
                letters,
                organisations,
                pages,
                sources,
                checked,
                review,
                EntryReader.each(parts, part -> Description.of(part.fields(), part))));
    }
}
