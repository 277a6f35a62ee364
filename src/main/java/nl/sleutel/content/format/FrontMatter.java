package nl.sleutel.content.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.ByteOrderMark;

/**
 * A language part taken apart: the fields between the {@code ---} lines, and the Markdown after them.
 *
 * @param bodyLine the file's line on which the Markdown starts, from 1
 */
public record FrontMatter<T>(T fields, String body, int bodyLine) {

    private static final String FENCE = "---";

    /** Takes a part apart; line ends may be of any kind. */
    public static <T> ParseResult<FrontMatter<T>> read(
            String file, String text, Function<YamlFields, Optional<T>> reader) {
        String[] lines = ByteOrderMark.dropped(text).split("\\R", -1);
        int end = lines[0].stripTrailing().equals(FENCE) ? closing(lines) : -1;
        if (end < 0) {
            return new ParseResult<>(Optional.empty(), List.of(Problem.error(file, 1, ProblemCode.FRONT)));
        }
        ParseResult<T> head =
                YamlText.readAt(file, 2, String.join("\n", List.of(lines).subList(1, end)), reader);
        String body = String.join("\n", List.of(lines).subList(end + 1, lines.length));
        return new ParseResult<>(
                head.value().map(fields -> new FrontMatter<>(fields, body, end + 2)), new ArrayList<>(head.problems()));
    }

    private static int closing(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }
}
