package interleave.app.compile;

import interleave.app.submission.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// The JDK's compiler, in this process: sources from memory, classes into a folder.
final class Javac {
    private static final List<String> OPTIONS =
            List.of(
                    "--release",
                    "25",
                    "-g",
                    "-proc:none",
                    "-implicit:none",
                    "-Xlint:none",
                    "-nowarn");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /// Compiles sources that see the given class path and the JDK, and nothing else.
    ///
    /// @return the errors, none if the classes were written
    List<Diagnostic<? extends JavaFileObject>> compile(
            List<SourceFile> sources, List<Path> classPath, Path classes) throws IOException {
        Files.createDirectories(classes);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Source> units = sources.stream().map(Source::new).toList();
            compiler.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, units).call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(SourceFile file) {
            super(URI.create("source:///" + file.name()), Kind.SOURCE);
            text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
