package nl.sleutel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.inspection.Inspection;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Holds two languages of an entry against each other: they name the same facts and the same numbers; one that is part
 * of a name is free.
 */
final class LanguageAgreementCheck {

    private LanguageAgreementCheck() {}

    static List<Problem> problems(Localized<Passage> passages) {
        List<Problem> problems = new ArrayList<>();
        Localized<Inspection> inspections = Localized.each(language -> inspect(passages.in(language)));
        for (Language language : Language.values()) {
            Inspection here = inspections.in(language);
            Inspection there = inspections.in(language.other());
            String file = passages.in(language.other()).file();
            missing(keys(here), keys(there))
                    .forEach(key -> problems.add(
                            Problem.languagesDiffer(file, 0, ProblemCode.FACT_ONE_SIDE, key, language.tag() + ".md")));
            SortedMap<String, Integer> extra = numbers(here);
            Map<String, Integer> others = numbers(there);
            others.forEach((number, times) -> extra.merge(number, -times, Integer::sum));
            extra.keySet()
                    .removeAll(
                            TypedFigures.numbers(passages.in(language).lines().getOrDefault("title", "")));
            extra.forEach((number, times) -> {
                if (times > 0) {
                    problems.add(Problem.languagesDiffer(
                            file,
                            0,
                            others.containsKey(number) ? ProblemCode.NUMBER_MORE : ProblemCode.NUMBER_ONE_SIDE,
                            number,
                            language.tag() + ".md"));
                }
            });
        }
        return problems;
    }

    private static Inspection inspect(Passage passage) {
        String lines = String.join("\n\n", passage.lines().values());
        return Inspection.of(MarkdownText.parse(lines + "\n\n" + passage.markdown()));
    }

    private static Set<String> keys(Inspection inspection) {
        Set<String> keys = new TreeSet<>();
        inspection.facts().forEach(fact -> keys.add(fact.what()));
        return keys;
    }

    private static Set<String> missing(Set<String> these, Set<String> in) {
        Set<String> missing = new TreeSet<>(these);
        missing.removeAll(in);
        return missing;
    }

    /** Typed numbers and how often each stands there; the numbers of list items are not among them. */
    private static SortedMap<String, Integer> numbers(Inspection inspection) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        List<Inspection.Place> places = new ArrayList<>(inspection.words());
        places.addAll(inspection.literals());
        places.forEach(
                place -> TypedFigures.numbers(place.what()).forEach(number -> numbers.merge(number, 1, Integer::sum)));
        return numbers;
    }
}
