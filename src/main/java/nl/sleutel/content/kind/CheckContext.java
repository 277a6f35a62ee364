package nl.sleutel.content.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;

/** The content among which entries are checked: a folder, or an Edition. */
public interface CheckContext {

    /** The texts of all entries of a kind, in the order of their keys. */
    List<EntryTexts> all(Kind kind);

    /** The texts of an entry. */
    Optional<EntryTexts> texts(EntryRef ref);

    /** Whether an entry is there, of whatever kind; its texts need not be sound. */
    boolean exists(EntryRef ref);

    /** Whether an image is there. */
    boolean hasImage(String key);

    /** The Edition, where it is one: its views spare the reading of texts. */
    Optional<Edition> edition();

    /**
     * That the page is not there which an entry names in its field {@code page}; readers do without it.
     *
     * @param key of the page; empty where the entry names none
     */
    default Stream<Problem> pageGone(EntryTexts entry, Optional<String> key) {
        return key
                .filter(page -> !exists(new EntryRef(Kind.ARTICLE, page)))
                .map(page -> Problem.deadLink(
                        entry.ref().path(PartName.SHARED),
                        entry.line(PartName.SHARED, "page"),
                        ProblemCode.PAGE_GONE,
                        page))
                .stream();
    }
}
