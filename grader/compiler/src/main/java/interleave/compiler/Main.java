package interleave.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The entry of a JVM that compiles: all sources of a folder, once.
public final class Main {
    private Main() {}

    /// Compiles, and says what is wrong.
    ///
    /// @param arguments the folder of the sources, the folder for the classes, and the file for
    ///   what is wrong: the last thing that is written
    public static void main(String[] arguments) throws IOException {
        List<Fault> faults =
                new Javac()
                        .compile(sources(Path.of(arguments[0])), List.of(), Path.of(arguments[1]));
        Faults.write(faults, Path.of(arguments[2]));
    }

    private static List<Source> sources(Path folder) throws IOException {
        var sources = new ArrayList<Source>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return sources;
    }
}
