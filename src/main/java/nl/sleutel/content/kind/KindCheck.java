package nl.sleutel.content.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Holds the entries of a kind against all that stands beside them. Made for one content and for one thread; what costs
 * anything is done when it is first asked for.
 */
public interface KindCheck {

    /** Finds nothing. */
    KindCheck NONE = List::of;

    /** Everything found in all entries of the kind; what the kind's reader tells is not repeated. */
    List<Problem> problems();

    /** What is found in one entry; in others only where the two are at odds. */
    default List<Problem> of(EntryRef ref) {
        return problems().stream().filter(problem -> ref.owns(problem.file())).toList();
    }

    /**
     * What this kind holds the texts of every entry to, of whatever kind: that the pages and facts are there which they
     * name.
     *
     * @param passages the entry's words, where its own check does not look at them
     * @param day on which it would be live; empty where that does not matter
     */
    default List<Problem> ofAny(EntryTexts texts, List<Passage> passages, Optional<LocalDate> day) {
        return List.of();
    }

    /**
     * Looks at all entries of a kind at once, when it is first asked.
     *
     * @param look answers everything found in them
     */
    static KindCheck together(Supplier<List<Problem>> look) {
        return new KindCheck() {
            private @Nullable List<Problem> found;

            @Override
            public List<Problem> problems() {
                if (found == null) {
                    found = List.copyOf(look.get());
                }
                return found;
            }
        };
    }

    /** Looks at each entry of a kind by itself, among all that stands around it. */
    static KindCheck each(Kind kind, CheckContext context, Function<EntryTexts, Stream<Problem>> look) {
        return new KindCheck() {
            @Override
            public List<Problem> problems() {
                return context.all(kind).stream().flatMap(look).toList();
            }

            @Override
            public List<Problem> of(EntryRef ref) {
                return context.texts(ref).stream().flatMap(look).toList();
            }
        };
    }
}
