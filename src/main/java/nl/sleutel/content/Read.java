package nl.sleutel.content;

import java.util.List;
import java.util.Optional;

/** What a kind's reader made of the texts: the value where they were sound enough, and every problem found. */
public record Read<T>(Optional<T> value, List<Problem> problems) {

    public Read {
        problems = List.copyOf(problems);
    }
}
