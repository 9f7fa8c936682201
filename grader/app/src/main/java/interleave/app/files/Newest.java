package interleave.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a folder has several of, since one is made for each version of something: the newest stay,
/// for another grader may be using them.
///
/// @param prefix of the names of all of them
/// @param kept how many stay
public record Newest(Path folder, String prefix, int kept) {
    /// Deletes the others, files or folders.
    public void prune() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all =
                    files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .sorted(Comparator.comparing(Newest::made).reversed())
                            .toList();
        }
        for (Path old : all.subList(Math.min(kept, all.size()), all.size())) {
            Folders.delete(old);
        }
    }

    private static FileTime made(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
