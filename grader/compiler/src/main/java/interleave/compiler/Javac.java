package interleave.compiler;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// The JDK's compiler: sources from memory, classes into a folder.
///
/// What it says of sources depends on them alone: not on the modules that the JDK at hand happens
/// to have, and not on how much of a stack is left where it is called.
public final class Javac {
    /// What sources can name: all of Java SE, so that whoever uses what is not for submissions
    /// reads why, and not that there is no such thing.
    private static final String MODULES = "java.se,jdk.unsupported,jdk.management,jdk.compiler";

    /// Sources as large as the intake takes them cannot nest too deeply for this.
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private static final List<String> OPTIONS =
            List.of(
                    "--release",
                    "25",
                    "--limit-modules",
                    MODULES,
                    "-g",
                    "-proc:none",
                    "-implicit:none",
                    "-Xlint:none",
                    "-nowarn");

    private final JavaCompiler compiler;

    /// The one of the JDK that this JVM runs on.
    public Javac() {
        compiler = ToolProvider.getSystemJavaCompiler();
    }

    /// Compiles sources that see the given class path and the JDK, and nothing else.
    ///
    /// @return the errors, none if the classes were written
    public List<Fault> compile(List<Source> sources, List<Path> classPath, Path classes)
            throws IOException {
        Files.createDirectories(classes);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(
                        diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Unit> units = sources.stream().map(Unit::new).toList();
            boolean written = call(files, diagnostics, units);
            return errors(written, diagnostics);
        }
    }

    private boolean call(
            StandardJavaFileManager files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<Unit> units)
            throws IOException {
        var task = new FutureTask<>(() -> written(files, diagnostics, units));
        new Thread(null, task, "javac", STACK_BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException brokenDown) {
            throw new IOException("javac broke down: " + brokenDown.getCause(), brokenDown);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sources were compiled", interrupted);
        }
    }

    private boolean written(
            StandardJavaFileManager files,
            DiagnosticCollector<JavaFileObject> diagnostics,
            List<Unit> units) {
        try {
            return compiler.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, units)
                    .call();
        } catch (RuntimeException | StackOverflowError brokenDown) {
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

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(Source file) {
            super(URI.create("source:///" + file.name()), Kind.SOURCE);
            text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
