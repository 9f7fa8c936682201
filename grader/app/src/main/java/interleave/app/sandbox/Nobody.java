package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom sandboxed processes run as if the grader is root: to the kernel, who starts a namespace as
/// root is root in it.
///
/// @param setpriv the program that becomes him
record Nobody(Path setpriv) {
    /// Nobody's on any system that we know of.
    private static final int ID = 61_234;

    /// Empty if the grader is not root, and its processes are its user's.
    static Optional<Nobody> ifRoot(Tools tools, Path anyFileOfOurs) throws IOException {
        boolean root = Files.getAttribute(anyFileOfOurs, "unix:uid").equals(0);
        return root ? Optional.of(new Nobody(tools.need("setpriv"))) : Optional.empty();
    }

    List<String> command() {
        return List.of(
                setpriv.toString(),
                "--reuid=" + ID,
                "--regid=" + ID,
                "--clear-groups",
                "--no-new-privs");
    }

    /// Makes him the owner of a file, or of a folder with all that is in it.
    void own(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", ID);
                Files.setAttribute(file, "unix:gid", ID);
            }
        }
    }
}
