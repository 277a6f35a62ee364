package nl.sleutel.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.inspection.Inspection;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.content.markdown.inspection.UnparsedMarks;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;

/** Looks at the words of one step, in both languages. */
final class StepText {

    private final Step step;
    private final Predicate<EntryRef> exists;
    private final List<Problem> problems = new ArrayList<>();

    StepText(Step step, Predicate<EntryRef> exists) {
        this.step = step;
        this.exists = exists;
    }

    List<Problem> problems() {
        for (Language language : Language.values()) {
            Step.Wording wording = step.wording(language);
            String file = step.ref().path(PartName.of(language));
            MarkdownText text = MarkdownText.parse(wording.markdown());
            Inspection inspection = Inspection.of(text);
            int before = wording.bodyLine() - 1;
            inspection.facts().stream()
                    .filter(fact -> !exists.test(new EntryRef(Kind.FACT, fact.what())))
                    .forEach(fact -> error(file, before + fact.line(), ProblemCode.FACT_UNKNOWN, fact.what()));
            inspection.links().stream()
                    .filter(link -> isDead(link.what()))
                    .forEach(link -> problems.add(
                            Problem.deadLink(file, before + link.line(), ProblemCode.LINK_DEAD, link.what())));
            inspection.images().forEach(image -> error(file, before + image.line(), ProblemCode.STEP_PICTURE));
            inspection.figures().forEach(found -> byHand(file, before + found.line(), found.figure()));
            inspection
                    .marks()
                    .forEach(mark ->
                            problems.add(Problem.warning(file, before + mark.line(), ProblemCode.MARK, mark.what())));
            text.headings().stream()
                    .filter(heading -> heading.level() != 2)
                    .map(Heading::line)
                    .forEach(line -> error(file, before + line, ProblemCode.STEP_HEADING));
            line(file, wording.title());
            line(file, wording.station());
            wording.answers().forEach(answer -> line(file, answer));
            Set<String> theirs = facts(language.other());
            theirs.removeAll(facts(language));
            theirs.forEach(fact -> problems.add(Problem.languagesDiffer(
                    file, 0, ProblemCode.FACT_ONE_SIDE, fact, language.other().tag() + ".md")));
        }
        return problems;
    }

    private Set<String> facts(Language language) {
        Set<String> keys = new TreeSet<>();
        Inspection.of(MarkdownText.parse(step.wording(language).markdown()))
                .facts()
                .forEach(fact -> keys.add(fact.what()));
        return keys;
    }

    private boolean isDead(String destination) {
        if (destination.startsWith("page:")) {
            return !exists.test(new EntryRef(
                    Kind.ARTICLE, destination.substring("page:".length()).replaceFirst("#.*", "")));
        }
        if (destination.startsWith("org:")) {
            return !exists.test(new EntryRef(Kind.ORGANISATION, destination.substring("org:".length())));
        }
        return !destination.startsWith("site:") && !destination.startsWith("https://");
    }

    /** A title or an answer: a line in which facts and literals may stand. */
    private void line(String file, String words) {
        Inspection.of(MarkdownText.parse(words)).figures().forEach(found -> byHand(file, 0, found.figure()));
        UnparsedMarks.inLine(words).forEach(mark -> problems.add(Problem.warning(file, 0, ProblemCode.MARK, mark)));
    }

    private void byHand(String file, int line, TypedFigures.Figure figure) {
        error(
                file,
                line,
                ProblemCode.FIGURE,
                Expected.valueOf(figure.kind().name()),
                figure.text(),
                "{=" + figure.text() + "}");
    }

    private void error(String file, int line, ProblemCode code, Object... arguments) {
        problems.add(Problem.error(file, line, code, arguments));
    }
}
