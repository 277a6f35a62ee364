package nl.sleutel.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A copy of the project's content that a test may change. */
public record ContentCopy(Path folder) {

    public static ContentCopy in(Path folder) {
        Folders.copy(Workplace.content(), folder);
        return new ContentCopy(folder);
    }

    /** Changes a file; answers the number of its last line. */
    public int write(String file, UnaryOperator<String> change) {
        try {
            String text = change.apply(Files.readString(folder.resolve(file)));
            Files.writeString(folder.resolve(file), text);
            return (int) text.lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
