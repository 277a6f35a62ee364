package nl.sleutel.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.ByteOrderMark;

/** The text of a content file: UTF-8, with or without a byte-order mark, which is no part of the text. */
final class ContentText {

    /** What version control, systems and editors put beside files; all that starts with a dot is theirs too. */
    private static final Pattern THEIRS =
            Pattern.compile("\\..*|__MACOSX|(?i:thumbs\\.db|desktop\\.ini)|.*~|#.*#|.*\\.sw[op]");

    private ContentText() {}

    /** Whether a file or folder of this name is never content. */
    static boolean isNoContent(String name) {
        return THEIRS.matcher(name).matches();
    }

    /** Why a file is no text that can be taken; empty when it is one. */
    static Optional<Problem> problem(String file, byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | (bytes[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return Optional.of(Problem.error(file, 0, ProblemCode.ENCODING_UTF16));
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of(Problem.error(file, line(bytes, i), ProblemCode.ENCODING_ZERO));
            }
        }
        int wrong = firstWrong(bytes);
        if (wrong >= 0) {
            return Optional.of(Problem.error(file, line(bytes, wrong), ProblemCode.ENCODING));
        }
        return Optional.empty();
    }

    /** The text of bytes without a problem. */
    static String of(byte[] bytes) {
        return ByteOrderMark.dropped(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The place of the first byte that is no UTF-8; -1 for none. */
    private static int firstWrong(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : -1;
    }

    private static int line(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
