package nl.sleutel.files;

import java.util.List;
import nl.sleutel.content.problem.Problem;

/** Files that are whole by themselves would not be so together with what the office has. Nothing was imported. */
public final class ImportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ImportRefusedException(List<Problem> problems) {
        super("Together with what was edited in the office these files would break what readers see");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
