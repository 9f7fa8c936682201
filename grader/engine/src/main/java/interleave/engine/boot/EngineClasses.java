package interleave.engine.boot;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The class files of the engine's module and of what makes it, from where this class comes from:
/// an archive, or a folder of the build. (To ask a loader for them takes several times as long.)
final class EngineClasses {
    private static final String ENGINE = "interleave/engine/";
    private static final String BOOT = ENGINE + "boot/";
    private static final String HELPER = BOOT + "EngineModule.class";
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
        try (var jar = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (isWanted(entry.getName())) {
                    classes.put(binary(entry.getName()), jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(ENGINE))) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (isWanted(name)) {
                    classes.put(binary(name), Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean isWanted(String file) {
        return file.startsWith(ENGINE)
                && file.endsWith(CLASS)
                && !file.endsWith("package-info.class")
                && (!file.startsWith(BOOT) || file.equals(HELPER));
    }

    private static String binary(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }
}
