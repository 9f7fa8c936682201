package interleave.engine.agent;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Names the build of the JDK and that of the engine: what one pair makes of a class is of no use
/// to another.
final class BuildKey {
    private BuildKey() {}

    /// Fit for a file's name; empty if the engine does not come from an archive.
    static Optional<String> ofThisJvm() {
        try {
            return archive()
                    .map(it -> System.getProperty("java.vm.version") + "-" + it)
                    .map(it -> it.replaceAll("[^A-Za-z0-9.+-]", "_"));
        } catch (IOException | URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> archive() throws IOException, URISyntaxException {
        URL self =
                ClassLoader.getSystemResource(
                        BuildKey.class.getName().replace('.', '/') + ".class");
        if (self == null || !(self.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        Path archive = Path.of(connection.getJarFileURL().toURI());
        return Optional.of(
                Files.size(archive) + "-" + Files.getLastModifiedTime(archive).toMillis());
    }
}
