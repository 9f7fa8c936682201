package explored;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// The programs of `src/preview`, compiled for a JVM that has the previews of the JDK enabled.
final class Preview {
    private static final Path SOURCES = Path.of("src/preview/java");
    private static final Path CLASSES = Path.of("target/preview-classes");

    private final ClassLoader loader;

    Preview() {
        compile();
        loader = new URLClassLoader(new URL[] {url()}, Preview.class.getClassLoader());
    }

    ClassLoader loader() {
        return loader;
    }

    /// The programs that are nested in a class.
    List<Class<?>> programs(String group) {
        try {
            return Stream.of(Class.forName(group, false, loader).getDeclaredClasses())
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static URL url() {
        try {
            return CLASSES.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        try (Stream<Path> files = Files.walk(SOURCES);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(CLASSES);
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of(
                            "--enable-preview",
                            "--release",
                            "25",
                            "-g",
                            "-proc:none",
                            "-d",
                            CLASSES.toString());
            boolean compiled =
                    compiler.getTask(
                                    errors,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!compiled) {
                throw new IllegalStateException(errors.toString());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
