package nl.sleutel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.markdown.Figures;
import nl.sleutel.content.markdown.Inspection;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;

/** Holds a page's two languages against each other: they name the same facts and the same numbers. */
final class LanguagesAgree {

    private LanguagesAgree() {
    }

    static List<Problem> problems(Article article) {
        List<Problem> problems = new ArrayList<>();
        Inspection nl = inspect(article, Language.NL);
        Inspection en = inspect(article, Language.EN);
        for (Language language : Language.values()) {
            Inspection here = language == Language.NL ? nl : en;
            Inspection there = language == Language.NL ? en : nl;
            String file = article.outline().ref().path(PartName.of(language.other()));
            missing(keys(here), keys(there)).forEach(key -> problems.add(Problem.error(file, 0,
                    "the fact '" + key + "' stands in " + language.tag() + ".md and not here: both languages tell the same facts")));
            TreeMap<String, Integer> extra = numbers(here);
            numbers(there).forEach((number, times) -> extra.merge(number, -times, Integer::sum));
            extra.forEach((number, times) -> {
                if (times > 0) {
                    problems.add(Problem.error(file, 0, "the number " + number + " stands in " + language.tag() + ".md"
                            + (numbers(there).containsKey(number) ? " more often than" : " and not") + " here"));
                }
            });
        }
        return problems;
    }

    private static Inspection inspect(Article article, Language language) {
        Article.Front front = article.outline().fronts().get(language);
        return Inspection.of(MarkdownText.parse(front.title() + "\n\n" + front.summary() + "\n\n" + article.bodies().get(language).markdown()));
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
    private static TreeMap<String, Integer> numbers(Inspection inspection) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        List<Inspection.Place> places = new ArrayList<>(inspection.words());
        places.addAll(inspection.literals());
        places.forEach(place -> Figures.numbers(place.what()).forEach(number -> numbers.merge(number, 1, Integer::sum)));
        return numbers;
    }
}
