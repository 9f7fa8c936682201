package interleave.app.explore;

import interleave.app.UserError;
import interleave.app.files.Newest;
import interleave.app.sandbox.OwnProgram;
import interleave.app.sandbox.Runtimes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a test JVM is made of: the java that runs it and the archives on its class path.
///
/// @param runtime the home of that java
/// @param folder where all of the rest is, and nothing else
/// @param archives the runner and all that tests are written with
public record Kit(Path runtime, Path folder, List<Path> archives) {
    private static final String ENGINE = "interleave-engine";
    private static final String RUNNER = "interleave.runner";

    public Kit {
        archives = List.copyOf(archives);
    }

    /// Finds the kit that the build left in this repository.
    public static Kit of(Path repository, Path javaHome) throws UserError {
        Path folder = repository.resolve("grader/runner/target/kit");
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "the grader is not built: run ./kata, which builds it, or ./mvnw package");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> archives =
                    files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            return new Kit(javaHome, folder, archives);
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read".formatted(folder), unreadable);
        }
    }

    /// The option that puts a JVM's threads into the engine's hands; what the engine makes of the
    /// JDK's classes stays in the kit for the next JVM.
    String agent() {
        return "-javaagent:%s=katas/,cache=%s".formatted(engine(), folder);
    }

    /// The option that only lets a JVM have the engine's classes, where nothing is explored.
    String idleAgent() {
        return "-javaagent:%s=control=off".formatted(engine());
    }

    private Path engine() {
        return archives.stream()
                .filter(Kit::isEngine)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the kit lacks " + ENGINE));
    }

    private static boolean isEngine(Path archive) {
        return archive.getFileName().toString().startsWith(ENGINE);
    }

    /// A copy of it for sandboxes, with a minimal runtime: made if it is not there yet.
    public Kit sealed(Runtimes runtimes) throws IOException {
        return SealedKit.of(this, runtimes).made();
    }

    public Path java() {
        return runtime.resolve("bin/java");
    }

    /// The class-data archive that makes a start three times as fast.
    public Path shared() {
        return folder.resolve("shared.jsa");
    }

    String classPath() {
        return path(archives.stream());
    }

    /// The options that let a JVM see the archives. Those that are modules are given as such: what
    /// they do not open, no reflection of a submission's reaches. The engine is none of them: its
    /// agent makes a module of it that the JDK can call.
    List<String> libraries() {
        List<Path> modules = archives.stream().filter(Kit::isModule).toList();
        return List.of(
                "--module-path",
                path(modules.stream()),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--add-reads",
                RUNNER + "=ALL-UNNAMED",
                "--class-path",
                path(
                        archives.stream()
                                .filter(archive -> !modules.contains(archive))
                                .filter(archive -> !isEngine(archive))));
    }

    /// The options that start a class of the runner's.
    static List<String> runs(String entry) {
        return List.of("--module", RUNNER + "/" + entry);
    }

    private static boolean isModule(Path archive) {
        return ModuleFinder.of(archive).findAll().stream()
                .noneMatch(module -> module.descriptor().isAutomatic());
    }

    private static String path(Stream<Path> archives) {
        return archives.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// Whether what makes test JVMs start faster is there, and was made from these archives: after
    /// a build a JVM that runs a submission would be the first to make some of it anew.
    public boolean isPrepared() {
        return Files.exists(shared())
                && archives.stream().allMatch(archive -> modified(archive) <= modified(shared()));
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Makes the class-data archive and the agent's cache if they are not there: by test JVMs of
    /// their own, never by one that ran a submission.
    public void prepare() throws IOException {
        if (isPrepared()) {
            return;
        }
        warmUp(agent());
        // Each build of the engine leaves one.
        new Newest(folder, "jdk-", 3).prune();
        Path fresh = Files.createTempFile(folder, "shared", ".jsa");
        Files.delete(fresh);
        if (warmUp("-XX:ArchiveClassesAtExit=" + fresh) && Files.exists(fresh)) {
            Files.move(fresh, shared(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            // Without it a start takes longer, and that is all.
            Files.deleteIfExists(fresh);
        }
    }

    private boolean warmUp(String option) throws IOException {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(List.of(option, "-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(libraries());
        command.addAll(runs("interleave.runner.WarmUp"));
        return new OwnProgram(command).succeeds();
    }
}
