package nl.sleutel.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.article.ArticleCheck;
import nl.sleutel.article.ArticleReader;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;
import nl.sleutel.content.Read;
import nl.sleutel.directory.DirectoryCheck;
import nl.sleutel.directory.EventReader;
import nl.sleutel.directory.OrganisationReader;
import nl.sleutel.fact.FactReader;
import nl.sleutel.glossary.TermReader;

/** Looks at a whole content folder and tells every problem at once. */
public final class Checking {

    private static final Map<Kind, Function<EntryTexts, Read<?>>> READERS = new EnumMap<>(Map.of(
            Kind.ARTICLE, ArticleReader::read,
            Kind.FACT, FactReader::read,
            Kind.ORGANISATION, OrganisationReader::read,
            Kind.EVENT, EventReader::read,
            Kind.TERM, TermReader::read));

    private Checking() {
    }

    /** All problems, in the order of files and lines; each once. */
    public static List<Problem> problems(ContentFolder folder) {
        Set<Problem> problems = new HashSet<>(folder.problems());
        Set<EntryRef> refs = new HashSet<>();
        for (EntryTexts entry : folder.entries()) {
            refs.add(entry.ref());
            Function<EntryTexts, Read<?>> reader = READERS.get(entry.ref().kind());
            if (reader != null) {
                problems.addAll(reader.apply(entry).problems());
            }
        }
        ArticleCheck articles = new ArticleCheck(of(Kind.ARTICLE, folder), refs::contains);
        problems.addAll(articles.problems());
        problems.addAll(new DirectoryCheck(folder.entries()).problems());
        folder.entries().forEach(entry -> problems.addAll(articles.of(Passages.of(entry))));
        of(Kind.TERM, folder).forEach(texts -> TermReader.read(texts).value().flatMap(term -> term.page())
                .filter(page -> !refs.contains(new EntryRef(Kind.ARTICLE, page)))
                .ifPresent(page -> problems.add(Problem.error(texts.ref().path(PartName.SHARED), 0, "page '" + page + "' does not exist"))));
        return new ArrayList<>(problems).stream().sorted().toList();
    }

    private static List<EntryTexts> of(Kind kind, ContentFolder folder) {
        return folder.entries().stream().filter(entry -> entry.ref().kind() == kind).toList();
    }
}
