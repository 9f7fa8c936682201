package interleave.app.sandbox;

import interleave.app.files.Digest;
import interleave.app.files.Folders;
import interleave.app.files.Newest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Minimal Java runtimes, linked once for each JDK and kept in the user's cache.
///
/// @param javaHome the JDK that they are made from
/// @param cache the folder that keeps them
public record Runtimes(Path javaHome, Path cache) {
    private static final long PATIENCE_MINUTES = 5;

    /// Each JDK has its own, and each build of the grader its own compiler.
    private static final int KEPT = 3;

    /// To be run and not read: then the kernel lets the process that runs it open neither its own
    /// memory nor anybody else's, wherever there is a `/proc`.
    private static final String PROGRAM = "--x--x--x";

    /// The runtime's home, linked if it is not there yet.
    ///
    /// @param name what it is for
    /// @param modules as jlink takes them
    /// @param own a folder with archives of modules that are not the JDK's, if there are any
    /// @throws IOException if it cannot be linked, with what jlink says
    public Path linked(String name, String modules, Optional<Path> own) throws IOException {
        Path home = cache.resolve("%s-%s".formatted(name, key(modules, own)));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        new Newest(cache, name + "-", KEPT).prune();
        Path fresh = Files.createTempDirectory(cache, "linking");
        try {
            link(modules, own, fresh.resolve("runtime"));
            Folders.makeReadable(fresh.resolve("runtime"));
            Files.setPosixFilePermissions(
                    fresh.resolve("runtime/bin/java"), PosixFilePermissions.fromString(PROGRAM));
            Files.move(fresh.resolve("runtime"), home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException perhapsAnotherGraderWasFaster) {
            // Then its runtime is as good as this one.
            if (!Files.isDirectory(home)) {
                throw perhapsAnotherGraderWasFaster;
            }
        } finally {
            Folders.delete(fresh);
        }
        return home;
    }

    /// Changes with the JDK and with what is linked.
    private String key(String modules, Optional<Path> own) throws IOException {
        var content = new ByteArrayOutputStream();
        content.write(Files.readAllBytes(javaHome.resolve("release")));
        content.write((modules + PROGRAM).getBytes(StandardCharsets.UTF_8));
        if (own.isPresent()) {
            try (Stream<Path> archives = Files.list(own.get())) {
                for (Path archive : archives.sorted().toList()) {
                    content.write(Files.readAllBytes(archive));
                }
            }
        }
        return Digest.of(content.toByteArray());
    }

    private void link(String modules, Optional<Path> own, Path home) throws IOException {
        var command = new ArrayList<String>();
        command.add(javaHome.resolve("bin/jlink").toString());
        own.ifPresent(folder -> command.addAll(List.of("--module-path", folder.toString())));
        command.addAll(List.of("--add-modules", modules));
        command.addAll(List.of("--no-header-files", "--no-man-pages", "--generate-cds-archive"));
        command.addAll(List.of("--output", home.toString()));
        Process jlink = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(jlink.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!jlink.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || jlink.exitValue() != 0) {
                throw new IOException("a runtime cannot be linked: " + output.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a runtime was linked", interrupted);
        } finally {
            jlink.destroyForcibly();
        }
    }
}
