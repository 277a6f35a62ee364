package nl.sleutel.content.format;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.problem.Problem;

/** What a kind's reader made of the texts: the value where they were sound enough, and every problem found. */
public record ParseResult<T>(Optional<T> value, List<Problem> problems) {

    public ParseResult {
        problems = List.copyOf(problems);
    }
}
