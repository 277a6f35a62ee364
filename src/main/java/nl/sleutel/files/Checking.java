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
import nl.sleutel.content.Problem;
import nl.sleutel.content.Read;
import nl.sleutel.fact.FactReader;
import nl.sleutel.route.RouteCheck;
import nl.sleutel.route.StepReader;

/** Looks at a whole content folder and tells every problem at once. */
public final class Checking {

    private static final Map<Kind, Function<EntryTexts, Read<?>>> READERS = new EnumMap<>(Map.of(
            Kind.ARTICLE, ArticleReader::read,
            Kind.FACT, FactReader::read,
            Kind.STEP, StepReader::read));

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
        problems.addAll(new ArticleCheck(of(Kind.ARTICLE, folder), refs::contains).problems());
        problems.addAll(new RouteCheck(of(Kind.STEP, folder), refs::contains).problems());
        return new ArrayList<>(problems).stream().sorted().toList();
    }

    private static List<EntryTexts> of(Kind kind, ContentFolder folder) {
        return folder.entries().stream().filter(entry -> entry.ref().kind() == kind).toList();
    }
}
