package interleave.app.sandbox;

import interleave.app.files.AtomicFile;
import interleave.app.files.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files with filters of system calls: a process inherits what it has open.
///
/// @param shell that opens one
/// @param alone for who may start no process
/// @param withProcesses for who may
record Filters(Path shell, Path alone, Path withProcesses) {
    /// Of those that stay open none has this number.
    static final String DESCRIPTOR = "9";

    /// Written if they are not there yet.
    static Filters in(Path cache, Tools tools) throws IOException {
        return new Filters(
                tools.need("sh"),
                written(cache, new Filter(false)),
                written(cache, new Filter(true)));
    }

    private static Path written(Path cache, Filter filter) throws IOException {
        byte[] program = filter.bytes();
        Path file = cache.resolve("filter-" + Digest.of(program));
        if (!Files.exists(file)) {
            AtomicFile.write(file, program);
        }
        return file;
    }

    /// Turns into the command that follows, which has the filter open.
    List<String> open(Bounds bounds) {
        Path filter = bounds.processes() ? withProcesses : alone;
        return List.of(
                shell.toString(),
                "-c",
                "exec \"$@\" %s<\"$0\"".formatted(DESCRIPTOR),
                filter.toString());
    }
}
