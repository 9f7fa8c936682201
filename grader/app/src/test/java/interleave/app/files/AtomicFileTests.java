package interleave.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTests {
    @TempDir private Path folder;

    @Test
    void aFileIsWrittenWithTheFoldersItLiesIn() throws Exception {
        Path file = folder.resolve("a/b/file.txt");
        AtomicFile.write(file, "text");

        assertThat(file).hasContent("text");
        assertThat(file.getParent()).isDirectoryContaining("glob:**file.txt");
        assertThat(file.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void aFileThatIsThereIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "a longer text");
        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
    }

    @Test
    void whoMayReadOtherFilesMayReadThisOne() throws Exception {
        Path usual = Files.writeString(folder.resolve("usual"), "x");
        Path file = folder.resolve("file.txt");
        AtomicFile.write(file, "x");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whenAFileCannotBeReplacedNothingIsLeftBeside() throws Exception {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));

        assertThatThrownBy(() -> AtomicFile.write(taken, "x")).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("taken");
    }
}
