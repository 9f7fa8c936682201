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

    /// What is wrong with the sources.
    ///
    /// @param file its name without a folder; empty if it is no matter of one file
    /// @param line counted from 1
    record Fault(String file, int line, String message) {
        /// As javac prints it, but for the folder.
        String text() {
            return file.isEmpty() ? message : "%s:%d: %s".formatted(file, line, message);
        }
    }

    /// Compiles sources that see the given class path and the JDK, and nothing else.
    ///
    /// @return the errors, none if the classes were written
    List<Fault> compile(List<SourceFile> sources, List<Path> classPath, Path classes)
            throws IOException {
        Files.createDirectories(classes);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Source> units = sources.stream().map(Source::new).toList();
            boolean written = call(files, diagnostics, units);
            return errors(written, diagnostics);
        }
    }

    private boolean call(
            StandardJavaFileManager files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<Source> units) {
        try {
            return compiler.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, units)
                    .call();
        } catch (RuntimeException brokenDown) {
            // A compiler's bug that one submission has found must not end the grading of all.
            return false;
        }
    }

    private static List<Fault> errors(
            boolean written, DiagnosticCollector<JavaFileObject> diagnostics) {
        List<Fault> errors =
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(Javac::fault)
                        .toList();
        // Of sources nested too deeply for its stack javac says so nowhere but on its console.
        return written || !errors.isEmpty()
                ? errors
                : List.of(new Fault("", 0, "The compiler gave up on this code."));
    }

    private static Fault fault(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String path = source == null ? "" : source.getName();
        return new Fault(
                path.substring(path.lastIndexOf('/') + 1),
                (int) diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ENGLISH));
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
