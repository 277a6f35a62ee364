package nl.sleutel.content.problem;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects the problems of one file. Mutable, for one thread. */
public final class ProblemList {

    private final String file;
    private final int firstLine;
    private final List<Problem> found = new ArrayList<>();

    /** @param firstLine the file's line on which the read text starts, from 1 */
    public ProblemList(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    public ProblemList(String file) {
        this(file, 1);
    }

    public int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    /** @param offset lines after the first of the read text, from 0 */
    public void errorAtOffset(int offset, ProblemCode code, Object... arguments) {
        error(firstLine + offset, code, arguments);
    }

    public void error(int line, ProblemCode code, Object... arguments) {
        found.add(Problem.error(file, line, code, arguments));
    }

    /** An error of one field. */
    public void error(String field, int line, ProblemCode code, Object... arguments) {
        found.add(Problem.error(file, line, code, arguments).at(field));
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }
}
