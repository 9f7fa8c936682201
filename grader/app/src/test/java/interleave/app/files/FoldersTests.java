package interleave.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {
    @TempDir private Path folder;

    @Test
    void whatIsDeletedIsGoneAndWhatItLinksToIsNot() throws Exception {
        Path kept = Text.write(folder.resolve("kept/file"), "x");
        Path gone = folder.resolve("gone");
        Text.write(gone.resolve("deep/file"), "x");
        Files.createSymbolicLink(gone.resolve("link"), kept.getParent());

        Folders.delete(gone);

        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void whatIsNotThereNeedsNoDeleting() throws Exception {
        Folders.delete(folder.resolve("nobody"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCopyReplacesWhatIsThereAndKeepsTheRest() throws Exception {
        Text.write(folder.resolve("from/a/new"), "new");
        Text.write(folder.resolve("to/a/new"), "old");
        Text.write(folder.resolve("to/a/other"), "other");

        Folders.copy(folder.resolve("from"), folder.resolve("to"));

        assertThat(folder.resolve("to/a/new")).hasContent("new");
        assertThat(folder.resolve("to/a/other")).hasContent("other");
    }

    @Test
    void aTemporaryFolderIsGoneWhenItIsClosed() throws Exception {
        Path path;
        try (var temporary = Folders.Temporary.create()) {
            path = temporary.path();
            Text.write(path.resolve("deep/file"), "x");
        }
        assertThat(path).doesNotExist();
    }
}
