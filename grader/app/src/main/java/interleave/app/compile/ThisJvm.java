package interleave.app.compile;

import interleave.app.submission.SourceFile;
import interleave.compiler.Fault;
import interleave.compiler.Javac;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The grader's own: quick, and good enough for sources that their owner answers for.
public record ThisJvm() implements CompilerJvm {
    @Override
    public List<Fault> compile(List<SourceFile> sources, Path classes) throws IOException {
        return new Javac().compile(CompilerJvm.units(sources), List.of(), classes);
    }
}
