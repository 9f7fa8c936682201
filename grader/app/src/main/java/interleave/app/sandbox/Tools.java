package interleave.app.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The system's programs, looked for where systems keep them and not where a PATH points.
///
/// @param folders where programs are
record Tools(List<Path> folders) {
    static final Tools OF_THE_SYSTEM =
            new Tools(
                    List.of(
                            Path.of("/usr/bin"),
                            Path.of("/bin"),
                            Path.of("/usr/local/bin"),
                            Path.of("/usr/sbin")));

    Tools {
        folders = List.copyOf(folders);
    }

    Optional<Path> find(String program) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @throws NoSuchElementException if it is not there
    Path need(String program) {
        return find(program).orElseThrow(() -> new NoSuchElementException(program));
    }
}
