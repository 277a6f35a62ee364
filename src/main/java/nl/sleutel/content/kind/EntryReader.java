package nl.sleutel.content.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;

/** Helps readers of kinds whose entries have all three parts, in both languages. */
public final class EntryReader {

    private EntryReader() {}

    /**
     * Reads all parts and tells of those that are missing.
     *
     * @param shared makes of {@code shared.yaml} what makes the value, once the words are known
     * @param front makes the fields at the head of a language
     * @return the value where the shared part and at least one language are sound
     */
    public static <F, V> ParseResult<V> read(
            EntryTexts texts,
            Function<YamlFields, Optional<Function<Map<Language, FrontMatter<F>>, V>>> shared,
            Function<YamlFields, Optional<F>> front) {
        List<Problem> problems = new ArrayList<>();
        Map<Language, FrontMatter<F>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            part(texts, PartName.of(language), (file, text) -> FrontMatter.read(file, text, front), problems)
                    .ifPresent(part -> words.put(language, part));
        }
        Optional<Function<Map<Language, FrontMatter<F>>, V>> maker = part(
                texts,
                PartName.SHARED,
                (file, text) -> YamlText.read(file, text, fields -> {
                    EntryDates.read(fields);
                    return shared.apply(fields);
                }),
                problems);
        return new ParseResult<>(maker.filter(found -> !words.isEmpty()).map(found -> found.apply(words)), problems);
    }

    private interface PartReader<T> {
        ParseResult<T> read(String file, String text);
    }

    private static <T> Optional<T> part(EntryTexts texts, PartName name, PartReader<T> reader, List<Problem> problems) {
        String file = texts.ref().path(name);
        Optional<String> text = texts.text(name);
        if (text.isEmpty()) {
            problems.add(
                    name == PartName.SHARED
                            ? Problem.error(file, 0, ProblemCode.MISSING_FILE)
                            : Problem.languagesDiffer(file, 0, ProblemCode.MISSING_FILE));
            return Optional.empty();
        }
        ParseResult<T> result = reader.read(file, text.get());
        problems.addAll(result.problems());
        return result.value();
    }

    /** Turns each language's part into what a kind makes of it. */
    public static <F, W> Map<Language, W> each(Map<Language, FrontMatter<F>> parts, Function<FrontMatter<F>, W> maker) {
        Map<Language, W> words = new EnumMap<>(Language.class);
        parts.forEach((language, part) -> words.put(language, maker.apply(part)));
        return words;
    }
}
