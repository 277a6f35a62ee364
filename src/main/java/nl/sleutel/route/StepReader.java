package nl.sleutel.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Makes a step of the care route from its parts. Both languages must be there: nobody may be sent back at night for
 * want of a translation.
 */
public final class StepReader {

    /** A letter and a number: who looks over a reader's shoulder learns nothing from it. */
    private static final Pattern OPAQUE = Pattern.compile("k[0-9]{1,3}");

    private StepReader() {}

    public static ParseResult<Step> read(EntryTexts texts) {
        List<Problem> problems = new ArrayList<>();
        String key = texts.ref().key();
        String file = texts.ref().path(PartName.SHARED);
        if (!OPAQUE.matcher(key).matches()) {
            problems.add(Problem.error(file, 0, ProblemCode.STEP_KEY, key));
        }
        Optional<Function<Map<Language, Step.Wording>, Step>> shared = texts.text(PartName.SHARED)
                .flatMap(text -> {
                    ParseResult<Function<Map<Language, Step.Wording>, Step>> read =
                            YamlText.read(file, text, fields -> {
                                EntryDates.read(fields);
                                return shared(key, fields);
                            });
                    problems.addAll(read.problems());
                    return read.value();
                });
        if (texts.text(PartName.SHARED).isEmpty()) {
            problems.add(Problem.error(file, 0, ProblemCode.MISSING_FILE));
        }
        Map<Language, Step.Wording> wordings = wordings(texts, problems);
        boolean whole = shared.isPresent() && wordings.size() == Language.values().length;
        Optional<Step> step = whole ? shared.map(maker -> maker.apply(wordings)) : Optional.empty();
        step.ifPresent(made -> problems.addAll(labels(made)));
        return new ParseResult<>(step, problems);
    }

    private static Map<Language, Step.Wording> wordings(EntryTexts texts, List<Problem> problems) {
        Map<Language, Step.Wording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = texts.ref().path(PartName.of(language));
            Optional<String> text = texts.text(language);
            if (text.isEmpty()) {
                problems.add(Problem.error(file, 0, ProblemCode.MISSING_FILE));
                continue;
            }
            ParseResult<FrontMatter<Front>> read = FrontMatter.read(file, text.get(), StepReader::front);
            problems.addAll(read.problems());
            read.value().ifPresent(part -> wordings.put(language, part.fields().wording(part.body(), part.bodyLine())));
        }
        return wordings;
    }

    private static Optional<Function<Map<Language, Step.Wording>, Step>> shared(String key, YamlFields fields) {
        Optional<Step.Type> type = fields.requiredValue(StepKind.TYPE, Step.Type::ofKey);
        boolean start = fields.flag("start");
        Optional<CareLine> line = fields.value("line", Expected.LINE, CareLine::ofKey);
        if (start == line.isPresent()) {
            fields.error("line", start ? ProblemCode.STEP_NO_LINE : ProblemCode.STEP_LINE);
        }
        List<String> answers = fields.texts("answers");
        List<String> organisations = fields.texts("organisations");
        List<String> telephones = fields.texts("telephone");
        List<Localized<String>> say = fields.mappings("say", StepReader::sentence).stream()
                .flatMap(Optional::stream)
                .toList();
        List<String> related = fields.texts("related");
        return type.filter(found -> start || line.isPresent())
                .map(found -> wordings ->
                        new Step(key, found, line, answers, organisations, telephones, say, related, wordings));
    }

    private static Optional<Localized<String>> sentence(YamlFields fields) {
        Optional<String> nl = fields.required("nl");
        Optional<String> en = fields.required("en");
        return nl.flatMap(dutch -> en.map(english -> new Localized<>(dutch, english)));
    }

    private record Front(String title, String station, List<String> answers, List<String> search) {

        Step.Wording wording(String body, int line) {
            return new Step.Wording(title, station, answers, search, body, line);
        }
    }

    private static Optional<Front> front(YamlFields fields) {
        Optional<String> title = fields.required("title");
        Optional<String> station = fields.text("station");
        List<String> answers = fields.texts("answers");
        List<String> search = fields.texts("search");
        return title.map(found -> new Front(found, station.orElse(found), answers, search));
    }

    private static List<Problem> labels(Step step) {
        List<Problem> problems = new ArrayList<>();
        step.wordings().forEach((language, wording) -> {
            if (wording.answers().size() != step.answers().size()) {
                problems.add(Problem.error(
                        step.ref().path(PartName.of(language)),
                        0,
                        ProblemCode.STEP_ANSWERS,
                        wording.answers().size(),
                        step.answers().size()));
            }
        });
        return problems;
    }
}
