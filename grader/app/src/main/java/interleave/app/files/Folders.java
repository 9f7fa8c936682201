package interleave.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whole folders: copied, deleted, and made for a while.
public final class Folders {
    private static final Set<PosixFilePermission> READ =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> READ_AND_EXECUTE =
            PosixFilePermissions.fromString("---r-xr-x");

    private Folders() {}

    /// Copies all files below a folder to the same places below another; what is there already is
    /// replaced.
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// Deletes a folder with all that is in it; links are deleted, not followed.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failed) throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Lets everybody read a folder with all that is in it, on systems that know of everybody.
    public static void makeReadable(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
                permissions.addAll(
                        permissions.contains(PosixFilePermission.OWNER_EXECUTE)
                                ? READ_AND_EXECUTE
                                : READ);
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }

    /// A folder that is gone when it is closed.
    public record Temporary(Path path) implements AutoCloseable {
        public static Temporary create() throws IOException {
            return new Temporary(Files.createTempDirectory("kata"));
        }

        @Override
        public void close() {
            try {
                delete(path);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }
}
