package nl.sleutel.letter;

import java.util.Collection;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;

/**
 * The entries of one kind that a field of {@code shared.yaml} names. Immutable.
 *
 * @param gone tells that one of them is not there
 */
record NamedEntries(Kind kind, String field, Collection<String> keys, ProblemCode gone) {

    /** Those that are not there, each as a problem at the field. */
    Stream<Problem> problems(EntryTexts texts, CheckContext context) {
        return keys.stream()
                .filter(key -> !context.exists(new EntryRef(kind, key)))
                .map(key -> Problem.deadLink(
                                texts.ref().path(PartName.SHARED), texts.line(PartName.SHARED, field), gone, key)
                        .at(field));
    }
}
