package nl.sleutel.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.sleutel.article.ArticleCheck;
import nl.sleutel.article.ArticleReader;
import nl.sleutel.article.FactTimeCheck;
import nl.sleutel.article.NoticeReader;
import nl.sleutel.article.Story;
import nl.sleutel.article.StoryReader;
import nl.sleutel.article.TopicOutlineReader;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.ProblemCode;
import nl.sleutel.content.Read;
import nl.sleutel.content.TextBounds;
import nl.sleutel.directory.DirectoryCheck;
import nl.sleutel.directory.EventReader;
import nl.sleutel.directory.OrganisationReader;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactReader;
import nl.sleutel.glossary.Term;
import nl.sleutel.glossary.TermReader;
import nl.sleutel.route.RouteCheck;
import nl.sleutel.route.StepReader;

/** Looks at a whole content folder and tells every problem at once. */
public final class Checking {

    static final Map<Kind, Function<EntryTexts, Read<?>>> READERS = new EnumMap<>(Map.of(
            Kind.ARTICLE, ArticleReader::read,
            Kind.FACT, FactReader::read,
            Kind.ORGANISATION, OrganisationReader::read,
            Kind.EVENT, EventReader::read,
            Kind.TERM, TermReader::read,
            Kind.NOTICE, NoticeReader::read,
            Kind.STORY, StoryReader::read,
            Kind.STEP, StepReader::read,
            Kind.TOPIC, TopicOutlineReader::read));

    private Checking() {}

    /** All problems, in the order of files and lines; each once. */
    public static List<Problem> problems(ContentFolder folder) {
        Set<Problem> problems = new HashSet<>(folder.problems());
        Set<EntryRef> refs = new HashSet<>();
        Set<String> unreadable = new HashSet<>();
        for (Problem problem : folder.problems()) {
            ContentFolder.entry(problem.file()).ifPresent(ref -> {
                refs.add(ref);
                unreadable.add(problem.file());
            });
        }
        List<Problem> tooLong = folder.entries().stream()
                .flatMap(entry -> tooLong(entry).stream())
                .toList();
        if (!tooLong.isEmpty()) {
            problems.addAll(tooLong);
            return problems.stream().sorted().toList();
        }
        for (EntryTexts entry : folder.entries()) {
            refs.add(entry.ref());
            Function<EntryTexts, Read<?>> reader = READERS.get(entry.ref().kind());
            if (reader != null) {
                problems.addAll(reader.apply(entry).problems());
            }
        }
        ArticleCheck articles =
                ArticleCheck.among(of(Kind.ARTICLE, folder), refs::contains, folder.images()::containsKey);
        problems.addAll(articles.problems());
        of(Kind.TOPIC, folder).forEach(entry -> problems.addAll(articles.groups(entry)));
        problems.addAll(new DirectoryCheck(folder.entries()).problems());
        problems.addAll(new RouteCheck(of(Kind.STEP, folder), refs::contains).problems());
        folder.entries().forEach(entry -> problems.addAll(articles.of(Passages.of(entry))));
        Map<String, Optional<Fact>> facts = new HashMap<>();
        of(Kind.FACT, folder)
                .forEach(entry ->
                        facts.put(entry.ref().key(), FactReader.read(entry).value()));
        FactTimeCheck times = new FactTimeCheck(key -> facts.getOrDefault(key, Optional.empty()));
        folder.entries().forEach(entry -> problems.addAll(times.years(entry)));
        folder.entries().forEach(entry -> pageGone(entry, refs::contains).ifPresent(problems::add));
        // What is said of a file that cannot be read would only follow from that.
        problems.removeIf(problem ->
                unreadable.contains(problem.file()) && !folder.problems().contains(problem));
        return new ArrayList<>(problems).stream().sorted().toList();
    }

    /** What is too long is looked at no further. */
    static List<Problem> tooLong(EntryTexts entry) {
        return entry.texts().entrySet().stream()
                .flatMap(part ->
                        TextBounds.of(part.getValue())
                                .map(found -> found.problem(entry.ref().path(part.getKey())))
                                .stream())
                .toList();
    }

    /** That the page which a term or story names is not there. */
    static Optional<Problem> pageGone(EntryTexts entry, Predicate<EntryRef> exists) {
        return page(entry)
                .filter(key -> !exists.test(new EntryRef(Kind.ARTICLE, key)))
                .map(key -> Problem.deadLink(
                        entry.ref().path(PartName.SHARED),
                        entry.line(PartName.SHARED, "page"),
                        ProblemCode.PAGE_GONE,
                        key));
    }

    /** The page that a term or story names. */
    private static Optional<String> page(EntryTexts texts) {
        return switch (texts.ref().kind()) {
            case TERM -> TermReader.read(texts).value().flatMap(Term::page);
            case STORY -> StoryReader.read(texts).value().flatMap(Story::page);
            default -> Optional.empty();
        };
    }

    private static List<EntryTexts> of(Kind kind, ContentFolder folder) {
        return folder.entries().stream()
                .filter(entry -> entry.ref().kind() == kind)
                .toList();
    }
}
