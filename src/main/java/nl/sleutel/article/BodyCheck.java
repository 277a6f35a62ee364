package nl.sleutel.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sleutel.article.page.ArticleLink;
import nl.sleutel.article.page.SiteParts;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.inspection.Inspection;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.content.markdown.inspection.UnparsedMarks;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;

/** Looks at the words of one language of an entry. */
final class BodyCheck {

    private final Passage passage;
    private final Language language;
    private final Predicate<EntryRef> exists;
    private final Predicate<String> imageExists;
    private final HeadingKnown headingKnown;
    private final List<Problem> problems = new ArrayList<>();

    /** Whether a page has a heading with an address, in a language. */
    interface HeadingKnown {
        boolean test(String key, Language language, String heading);
    }

    BodyCheck(Passage passage, Predicate<EntryRef> exists, Predicate<String> imageExists, HeadingKnown headingKnown) {
        this.passage = passage;
        this.language = passage.language();
        this.exists = exists;
        this.imageExists = imageExists;
        this.headingKnown = headingKnown;
    }

    List<Problem> problems() {
        passage.lines().forEach(this::front);
        MarkdownText text = MarkdownText.parse(passage.markdown());
        Inspection inspection = Inspection.of(text);
        int before = passage.line() - 1;
        Set<String> headings = text.headings().stream().map(Heading::id).collect(Collectors.toSet());
        inspection.facts().forEach(fact -> fact(fact.what(), before + fact.line()));
        if (passage.texts().ref().kind() == Kind.TERM) {
            inspection.facts().forEach(fact -> error(before + fact.line(), ProblemCode.FACT_IN_TERM, fact.what()));
        }
        inspection.links().forEach(link -> link(link.what(), before + link.line(), headings));
        inspection
                .imagesWithoutWords()
                .forEach(image -> error(before + image.line(), ProblemCode.IMAGE_WORDS, image.what()));
        inspection.images().stream()
                .filter(image -> !image.what().startsWith("image:")
                        || !imageExists.test(image.what().substring("image:".length())))
                .forEach(image -> error(before + image.line(), ProblemCode.IMAGE_GONE, image.what()));
        inspection.words().forEach(words -> braces(words.what(), before + words.line()));
        inspection.figures().forEach(found -> figure(found.figure(), before + found.line()));
        Set<Integer> told = new HashSet<>();
        inspection.words().stream().filter(words -> opensBrace(words.what())).forEach(words -> told.add(words.line()));
        inspection.marks().stream()
                .filter(mark -> !told.contains(mark.line()) || !mark.what().matches("[{}]"))
                .forEach(mark -> mark(mark.what(), before + mark.line()));
        headingOrder(text, before);
        if (text.hasTooLargeATable()) {
            error(passage.line(), ProblemCode.TABLE_TOO_LARGE, MarkdownText.MOST_CELLS);
        }
        if (passage.markdown().isBlank()) {
            error(passage.line(), ProblemCode.NO_TEXT);
        }
        return problems;
    }

    private void front(String field, String value) {
        int line = passage.lineOf(field);
        Inspection inspection = Inspection.of(MarkdownText.parse(value));
        inspection.facts().forEach(fact -> fact(fact.what(), line));
        inspection.figures().stream()
                .map(Inspection.Found::figure)
                .forEach(figure -> error(
                        line,
                        ProblemCode.FIGURE_IN,
                        field,
                        Expected.valueOf(figure.kind().name()),
                        figure.text(),
                        "{=" + figure.text() + "}"));
        UnparsedMarks.inLine(value)
                .forEach(mark -> problems.add(Problem.warning(passage.file(), line, ProblemCode.MARK_IN, field, mark)));
    }

    private void fact(String key, int line) {
        if (!exists.test(new EntryRef(Kind.FACT, key))) {
            error(line, ProblemCode.FACT_UNKNOWN, key);
        }
    }

    private void link(String destination, int line, Set<String> headings) {
        Optional<ArticleLink> page = ArticleLink.of(destination);
        if (page.isPresent()) {
            pageLink(page.get(), line);
        } else if (destination.startsWith("org:")) {
            if (!exists.test(new EntryRef(Kind.ORGANISATION, destination.substring("org:".length())))) {
                deadLink(line, ProblemCode.LINK_ORGANISATION, destination);
            }
        } else if (destination.startsWith("letter:") || destination.startsWith("received:")) {
            if (!isThere(destination)) {
                deadLink(line, ProblemCode.LINK_LETTER, destination);
            }
        } else if (destination.startsWith("site:")) {
            if (!SiteParts.names().contains(destination.substring("site:".length()))) {
                error(line, ProblemCode.LINK_SITE, destination, String.join(", ", new TreeSet<>(SiteParts.names())));
            }
        } else if (destination.startsWith("#")) {
            if (!headings.contains(destination.substring(1))) {
                error(line, ProblemCode.LINK_HEADING, destination);
            }
        } else if (!destination.startsWith("https://") && !destination.startsWith("http://")) {
            error(line, ProblemCode.LINK_FORM, destination);
        }
    }

    /** Whether an entry is there that a text names with its kind's name before the key. */
    private boolean isThere(String destination) {
        int colon = destination.indexOf(':');
        return KindModules.installed()
                .named(destination.substring(0, colon), destination.substring(colon + 1))
                .filter(exists)
                .isPresent();
    }

    private void pageLink(ArticleLink link, int line) {
        if (!exists.test(new EntryRef(Kind.ARTICLE, link.key()))) {
            deadLink(line, ProblemCode.LINK_PAGE, link.key());
        } else if (link.heading().isPresent()
                && !headingKnown.test(link.key(), language, link.heading().get())) {
            deadLink(
                    line,
                    ProblemCode.LINK_PAGE_HEADING,
                    link.key(),
                    "#" + link.heading().get());
        }
    }

    private void braces(String words, int line) {
        if (opensBrace(words)) {
            error(line, ProblemCode.BRACES);
        }
    }

    private static boolean opensBrace(String words) {
        return words.contains("{fact:") || words.contains("{=");
    }

    private void figure(TypedFigures.Figure figure, int line) {
        error(
                line,
                ProblemCode.FIGURE,
                Expected.valueOf(figure.kind().name()),
                figure.text(),
                "{=" + figure.text() + "}");
    }

    private void mark(String mark, int line) {
        problems.add(Problem.warning(passage.file(), line, ProblemCode.MARK, mark));
    }

    private void headingOrder(MarkdownText text, int before) {
        int last = 1;
        for (Heading heading : text.headings()) {
            if (heading.level() == 1) {
                error(before + heading.line(), ProblemCode.HEADING_ONE);
            } else if (heading.level() > last + 1) {
                error(before + heading.line(), ProblemCode.HEADING_SKIPS, heading.text());
            }
            last = heading.level();
        }
    }

    private void deadLink(int line, ProblemCode code, Object... arguments) {
        problems.add(Problem.deadLink(passage.file(), line, code, arguments));
    }

    private void error(int line, ProblemCode code, Object... arguments) {
        problems.add(Problem.error(passage.file(), line, code, arguments));
    }
}
