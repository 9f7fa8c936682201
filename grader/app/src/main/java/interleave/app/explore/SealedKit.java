package interleave.app.explore;

import interleave.app.files.Digest;
import interleave.app.files.Folders;
import interleave.app.sandbox.Runtimes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A copy of the kit in the user's cache, with the minimal runtime as its java: what is built anew
/// while a grading runs does not change under it, and nothing that runs a submission can write to
/// it.
///
/// @param from as the build left it
/// @param folder of the copy; its name changes with what is in it
/// @param runtime the home of the runtime
record SealedKit(Kit from, Path folder, Path runtime) {
    private static final String PREFIX = "kit-";

    /// What JUnit, AssertJ, Awaitility, the engine and ordinary student code need, and no more:
    /// without jdk.unsupported nobody gets at memory by sun.misc.Unsafe.
    private static final String MODULES = "java.base,java.instrument,java.logging,java.management";

    /// Links the runtime if it is not there yet, which takes some seconds.
    static SealedKit of(Kit from, Runtimes runtimes) throws IOException {
        Path runtime = runtimes.linked("tests", MODULES, Optional.empty());
        var content = new ByteArrayOutputStream();
        content.write(runtime.toString().getBytes(StandardCharsets.UTF_8));
        for (Path archive : from.archives()) {
            content.write(Files.readAllBytes(archive));
        }
        return new SealedKit(
                from, runtimes.cache().resolve(PREFIX + Digest.of(content.toByteArray())), runtime);
    }

    private boolean isPrepared() {
        return kit(folder).isPrepared();
    }

    /// Copies and warms up what is not there yet.
    Kit made() throws IOException {
        if (!isPrepared()) {
            Files.createDirectories(folder);
            prune();
            for (Path archive : from.archives()) {
                copy(archive, folder.resolve(archive.getFileName()));
            }
            warmUp();
            Folders.makeReadable(folder);
        }
        return kit(folder);
    }

    /// Copies of what was built before, but for the newest: another grader may be using that.
    private void prune() throws IOException {
        List<Path> kits;
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            kits =
                    siblings.filter(it -> it.getFileName().toString().startsWith(PREFIX))
                            .filter(it -> !it.equals(folder))
                            .sorted(Comparator.comparing(SealedKit::made))
                            .toList();
        }
        for (Path old : kits.subList(0, Math.max(0, kits.size() - 1))) {
            Folders.delete(old);
        }
    }

    private static FileTime made(Path kit) {
        try {
            return Files.getLastModifiedTime(kit);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /// Another grader may do the same at the same time.
    private static void copy(Path archive, Path to) throws IOException {
        if (!Files.exists(to)) {
            Path fresh = Files.createTempFile(to.getParent(), "copy", "");
            Files.copy(archive, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void warmUp() throws IOException {
        try {
            kit(folder).prepare();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a kit was made", interrupted);
        }
    }

    private Kit kit(Path in) {
        List<Path> archives =
                from.archives().stream().map(it -> in.resolve(it.getFileName())).toList();
        return new Kit(runtime, in, archives);
    }
}
