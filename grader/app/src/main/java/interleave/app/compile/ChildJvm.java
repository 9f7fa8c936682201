package interleave.app.compile;

import interleave.app.sandbox.Child;
import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.ProcessWatch;
import interleave.app.sandbox.Sandbox;
import interleave.app.submission.SourceFile;
import interleave.compiler.Fault;
import interleave.compiler.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One in a sandbox, for each submission a new one: sources can keep a compiler busy for hours,
/// make it ask for all memory there is, or find a fault in it.
///
/// @param limits of its time, memory and output
public record ChildJvm(Sandbox sandbox, CompilerRuntime runtime, Limits limits)
        implements CompilerJvm {
    @Override
    public List<Fault> compile(List<SourceFile> sources, Path classes) throws IOException {
        Path given = written(sources, classes.resolveSibling("sources"));
        Path said = Files.createDirectory(classes.resolveSibling("compiler"));
        Files.createDirectories(classes);
        for (Path folder : List.of(given, said, classes)) {
            sandbox.admit(folder);
        }
        Path faults = said.resolve("faults");
        var child =
                new Child(
                        runtime.home(),
                        arguments(given, classes, faults),
                        said,
                        List.of(given),
                        List.of(said, classes),
                        limits.bounds());
        try (var watch = new ProcessWatch(sandbox.start(child), limits)) {
            return faults(watch.ending(limits.silence()), faults);
        }
    }

    private static Path written(List<SourceFile> sources, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (SourceFile source : sources) {
            Files.writeString(folder.resolve(source.name()), source.text());
        }
        return folder;
    }

    private List<String> arguments(Path given, Path classes, Path faults) {
        var arguments = new ArrayList<>(Child.STEADY);
        arguments.addAll(limits.flags());
        arguments.addAll(runtime.program(given, classes, faults));
        return arguments;
    }

    private List<Fault> faults(Ending ending, Path faults) throws IOException {
        if (ending.reason().isPresent()) {
            return List.of(
                    tooMuch(
                            "takes longer than %d seconds"
                                    .formatted(limits.silence().toSeconds())));
        }
        if (ending.exitCode() == Limits.OUT_OF_MEMORY) {
            return List.of(
                    tooMuch("takes more than %d MiB of memory".formatted(limits.heapMegabytes())));
        }
        if (ending.exitCode() != 0) {
            throw new IOException(
                    "the compiler's JVM ended with exit code %d: %s"
                            .formatted(ending.exitCode(), ending.output().strip()));
        }
        return Faults.read(faults);
    }

    private static Fault tooMuch(String what) {
        return new Fault(
                "",
                0,
                "To compile this code %s, and code for this kata takes a second: look for types that are nested or generic without end."
                        .formatted(what));
    }
}
