package interleave.app.compile;

import interleave.app.files.Folders;
import interleave.app.sandbox.OwnProgram;
import interleave.app.sandbox.Runtimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A runtime that has javac and the module that calls it, and what makes it start faster.
///
/// @param home of its java
public record CompilerRuntime(Path home) {
    private static final String MODULES =
            "java.se,jdk.unsupported,jdk.management,interleave.compiler";
    private static final String PROGRAM = "interleave.compiler/interleave.compiler.Main";
    private static final String SAMPLE =
            """
            import java.util.*;
            record Sample<T>(Map<String, List<T>> all) {
                synchronized int size() { return all.values().stream().mapToInt(List::size).sum(); }
            }
            """;

    /// Linked if it is not there yet, which takes some seconds.
    ///
    /// @param repository as the build left it
    public static CompilerRuntime linked(Runtimes runtimes, Path repository) throws IOException {
        Path module = repository.resolve("grader/compiler/target/module");
        var runtime =
                new CompilerRuntime(runtimes.linked("compiler", MODULES, Optional.of(module)));
        if (!Files.exists(runtime.shared())) {
            runtime.warmUp();
        }
        return runtime;
    }

    /// The class-data archive: javac is many classes.
    private Path shared() {
        return home.resolve("lib/javac.jsa");
    }

    /// The arguments of a JVM that compiles.
    ///
    /// @param sources the folder that they are in
    /// @param classes the folder for the class files
    /// @param faults the file for what is wrong
    List<String> program(Path sources, Path classes, Path faults) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=" + shared(),
                "-m",
                PROGRAM,
                sources.toString(),
                classes.toString(),
                faults.toString());
    }

    private void warmUp() throws IOException {
        Path fresh = Files.createTempDirectory(home.getParent(), "warming");
        try {
            Path sources = Files.createDirectory(fresh.resolve("sources"));
            Files.writeString(sources.resolve("Sample.java"), SAMPLE);
            Path archive = fresh.resolve("javac.jsa");
            var command = new ArrayList<String>();
            command.add(home.resolve("bin/java").toString());
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + archive));
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xlog:disable", "-m", PROGRAM));
            command.add(sources.toString());
            command.add(fresh.resolve("classes").toString());
            command.add(fresh.resolve("faults").toString());
            // Without it a start takes longer, and that is all.
            if (new OwnProgram(command).succeeds() && Files.exists(archive)) {
                Folders.makeReadable(fresh);
                Files.move(archive, shared(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Folders.delete(fresh);
        }
    }
}
