package interleave.app.mutation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import interleave.app.submission.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A source file and the compiler's syntax tree of it.
record ParsedSource(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {
    private static final int SHOWN_CHARACTERS = 60;

    /// Parses a file that compiles.
    static ParsedSource of(SourceFile file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var source = new InMemory(file);
        var task =
                (JavacTask)
                        compiler.getTask(
                                null, null, null, List.of("-proc:none"), null, List.of(source));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new ParsedSource(file, unit, Trees.instance(task).getSourcePositions());
    }

    int from(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    int to(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /// The line of an offset, counted from 1.
    int line(int offset) {
        return (int) unit.getLineMap().getLineNumber(offset);
    }

    String text(Tree tree) {
        return file.text().substring(from(tree), to(tree));
    }

    /// The text in one line of bounded length.
    String brief(Tree tree) {
        String line = text(tree).replaceAll("\\s+", " ");
        return line.length() <= SHOWN_CHARACTERS
                ? line
                : line.substring(0, SHOWN_CHARACTERS - 1) + "…";
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(SourceFile file) {
            super(URI.create("source:///" + file.name()), JavaFileObject.Kind.SOURCE);
            text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
