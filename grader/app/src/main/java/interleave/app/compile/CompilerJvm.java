package interleave.app.compile;

import interleave.app.submission.SourceFile;
import interleave.compiler.Fault;
import interleave.compiler.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where a submission's sources are compiled.
public sealed interface CompilerJvm permits ThisJvm, ChildJvm {
    /// Compiles sources that see the JDK and nothing else.
    ///
    /// @param classes a folder for the class files, empty or not there yet, in a folder in which
    ///   nothing stands in the way of files of ours
    /// @return the errors, none if the classes were written
    /// @throws IOException if it is the machine's fault that they were not
    List<Fault> compile(List<SourceFile> sources, Path classes) throws IOException;

    /// What javac takes.
    static List<Source> units(List<SourceFile> sources) {
        return sources.stream().map(file -> new Source(file.name(), file.text())).toList();
    }
}
