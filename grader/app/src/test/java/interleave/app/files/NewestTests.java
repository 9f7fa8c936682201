package interleave.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestTests {
    @TempDir private Path folder;

    @Test
    void theNewestStayAndWhatIsCalledOtherwise() throws Exception {
        Path oldest = Files.createDirectory(folder.resolve("kit-1"));
        Files.writeString(oldest.resolve("file"), "x");
        Files.setLastModifiedTime(oldest, FileTime.fromMillis(1_000));
        for (int second = 2; second <= 3; second++) {
            Path newer = Files.createFile(folder.resolve("kit-" + second));
            Files.setLastModifiedTime(newer, FileTime.fromMillis(1_000L * second));
        }
        Files.createFile(folder.resolve("other"));

        new Newest(folder, "kit-", 2).prune();

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kit-2", "kit-3", "other");
    }

    @Test
    void fewerThanAreKeptAllStay() throws Exception {
        Files.writeString(folder.resolve("kit-1"), "x");

        new Newest(folder, "kit-", 2).prune();

        assertThat(folder.resolve("kit-1")).exists();
    }
}
