package nl.sleutel.start.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void take_makesAFolderForItsOwnerAlone() throws IOException {
        try (DataFolder taken = DataFolder.take(folder.resolve("a/b")).orElseThrow()) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(taken.path())));
            assertTrue(taken.path().isAbsolute());
        }
    }

    @Test
    void take_folderThatWasLetGo_isTakenAgain() throws IOException {
        DataFolder.take(folder).orElseThrow().close();
        Optional<DataFolder> again = DataFolder.take(folder);
        assertTrue(again.isPresent());
        again.get().close();
    }

    @Test
    void take_placeWhereNoFolderCanBe_failsWithOneClearLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StartFailure failure = assertThrows(StartFailure.class, () -> DataFolder.take(file.resolve("data")));
        assertTrue(
                failure.getMessage().contains("SLEUTEL_DATA_DIR")
                        && !failure.getMessage().contains("\n"),
                failure.getMessage());
    }
}
