package interleave.app.explore;

import interleave.app.files.Digest;
import interleave.app.files.Folders;
import interleave.app.files.Newest;
import interleave.app.sandbox.Runtimes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A copy of the kit in the user's cache, with the minimal runtime as its java: what is built anew
/// while a grading runs does not change under it, and nothing that runs a submission can write to
/// it.
///
/// @param from as the build left it
/// @param folder of the copy; its name changes with what is in it
/// @param runtime the home of the runtime
record SealedKit(Kit from, Path folder, Path runtime) {
    private static final String PREFIX = "kit-";

    /// This one, which is the newest, and two that other graders may be using.
    private static final int KEPT = 3;

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
            new Newest(Objects.requireNonNull(folder.getParent()), PREFIX, KEPT).prune();
            for (Path archive : from.archives()) {
                copy(archive, folder.resolve(archive.getFileName()));
            }
            kit(folder).prepare();
            Folders.makeReadable(folder);
        }
        return kit(folder);
    }

    /// Another grader may do the same at the same time.
    private static void copy(Path archive, Path to) throws IOException {
        if (!Files.exists(to)) {
            Path fresh = Files.createTempFile(to.getParent(), "copy", "");
            Files.copy(archive, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Kit kit(Path in) {
        List<Path> archives =
                from.archives().stream().map(it -> in.resolve(it.getFileName())).toList();
        return new Kit(runtime, in, archives);
    }
}
