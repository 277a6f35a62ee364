package nl.sleutel.letter;

import java.util.HashSet;
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

/** Makes a letter to copy from its parts. */
public final class LetterReader {

    private LetterReader() {}

    /** The letter, where its shared part and at least one language are sound, and every problem of its texts. */
    public static ParseResult<Letter> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Front::read);
    }

    /** The fields at the head of a language. */
    private record Front(Description.Front about, Letter.Advice advice) {

        static Optional<Front> read(YamlFields fields) {
            Optional<String> when = fields.required("when");
            Optional<String> how = fields.required("how");
            Optional<String> unanswered = fields.text("unanswered");
            Optional<String> basis = fields.text("basis");
            List<String> enclose = fields.texts("enclose");
            return Description.Front.read(fields)
                    .flatMap(about -> when.flatMap(begin -> how.map(sending ->
                            new Front(about, new Letter.Advice(begin, sending, unanswered, basis, enclose)))));
        }
    }

    private static Optional<Function<Map<Language, FrontMatter<Front>>, Letter>> shared(String key, YamlFields fields) {
        Optional<Topic> topic = fields.requiredValue("topic", Expected.TOPIC, Topic::ofKey);
        Set<Audience> audience = Facets.audience(fields);
        Set<DeliveryMethod> send = new LinkedHashSet<>(fields.values(LetterKind.SEND, DeliveryMethod::ofKey));
        if (send.isEmpty()) {
            fields.error("send", ProblemCode.FIELD_MISSING, "send");
        }
        List<LetterField> blanks = blanks(fields);
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
        return topic.map(found -> parts -> new Letter(
                key,
                found,
                audience,
                send,
                blanks,
                organisations,
                pages,
                sources,
                checked,
                review,
                EntryReader.each(
                        parts,
                        part -> new Letter.Text(
                                Description.of(part.fields().about(), part),
                                part.fields().advice(),
                                LetterText.of(part.body())))));
    }

    private static List<LetterField> blanks(YamlFields fields) {
        List<LetterField> blanks = fields.mappings("fields", LetterField::read).stream()
                .flatMap(Optional::stream)
                .toList();
        Set<String> keys = new HashSet<>();
        blanks.stream()
                .map(LetterField::key)
                .filter(key -> !keys.add(key))
                .forEach(key -> fields.error("fields", ProblemCode.LETTER_FIELD_TWICE, key));
        return blanks;
    }
}
