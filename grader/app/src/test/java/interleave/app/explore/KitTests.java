package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitTests {
    @TempDir private Path folder;

    @Test
    void aKitIsPreparedUntilOneOfItsArchivesIsNewer() throws Exception {
        Path archive = Files.createFile(folder.resolve("engine.jar"));
        var kit = new Kit(folder.resolve("java"), folder, List.of(archive));
        assertThat(kit.isPrepared()).isFalse();

        Files.createFile(kit.shared());
        modify(archive, 1_000);
        modify(kit.shared(), 1_000);
        assertThat(kit.isPrepared()).isTrue();

        modify(archive, 2_000);
        assertThat(kit.isPrepared()).isFalse();
    }

    private static void modify(Path file, long millis) throws Exception {
        Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }
}
