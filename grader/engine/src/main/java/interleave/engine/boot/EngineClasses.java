package interleave.engine.boot;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The class files of the engine, from where this class comes from: an archive, or a folder of the
/// build.
final class EngineClasses {
    private static final String ENGINE = "interleave/engine/";
    private static final String BOOT = ENGINE + "boot/";
    private static final String CLASS = ".class";

    private final Map<String, byte[]> classes = new HashMap<>();

    /// By their names, with dots.
    Map<String, byte[]> read() throws IOException {
        Path place =
                Path.of(
                        URI.create(
                                getClass()
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()));
        if (Files.isDirectory(place)) {
            readFolder(place);
        } else {
            readArchive(place);
        }
        return classes;
    }

    private void readArchive(Path archive) throws IOException {
        try (var jar = new JarFile(archive.toFile(), false)) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isOfModule(entry.getName())) {
                    classes.put(binary(entry.getName()), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(ENGINE))) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (isOfModule(name)) {
                    classes.put(binary(name), Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean isOfModule(String file) {
        return file.startsWith(ENGINE)
                && file.endsWith(CLASS)
                && !file.endsWith("package-info.class")
                && !file.startsWith(BOOT);
    }

    private static String binary(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }
}
