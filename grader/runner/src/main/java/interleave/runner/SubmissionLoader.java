package interleave.runner;

import interleave.engine.CodeUnderTest;
import interleave.engine.lines.LineTransform;
import interleave.engine.stress.NoiseTransform;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Loads the submission and its tests from one folder, the submission's classes with edges of
/// noise.
///
/// A loader of their own keeps the test JVM's class path to archives, which the JVM can share
/// between processes.
final class SubmissionLoader extends ClassLoader {
    private final Path classes;
    private final CodeUnderTest code;
    private final boolean noise;
    private final boolean counted;
    private final NoiseTransform transform;
    private final LineTransform lines;

    static {
        registerAsParallelCapable();
    }

    SubmissionLoader(Path classes, CodeUnderTest code, boolean noise) {
        this(classes, code, noise, false);
    }

    /// @param counted whether the submission notes which of its lines are run
    SubmissionLoader(Path classes, CodeUnderTest code, boolean noise, boolean counted) {
        super("submission", SubmissionLoader.class.getClassLoader());
        this.classes = classes;
        this.code = code;
        this.noise = noise;
        this.counted = counted;
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.ofResourceParsing(this::resource)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        transform = new NoiseTransform(resolver);
        lines = new LineTransform(resolver);
    }

    /// Loads the classes of the tests, so that no submission that runs later can define them
    /// itself.
    void loadTests() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String name = name(file);
                if (!code.owns(name)) {
                    load(name);
                }
            }
        }
    }

    private void load(String name) {
        try {
            loadClass(name);
        } catch (ClassNotFoundException | LinkageError broken) {
            // Whoever needs it will see.
        }
    }

    private String name(Path file) {
        String path = classes.relativize(file).toString();
        return path.substring(0, path.length() - ".class".length())
                .replace(File.separatorChar, '.');
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!Files.isRegularFile(file(name))) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes =
                    counted && code.owns(name) ? withMore(lines::apply, bytes(name)) : bytes(name);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /// The class as it is run: with edges of noise, if it is the submission's.
    byte[] bytes(String name) throws IOException {
        byte[] original = Files.readAllBytes(file(name));
        return noise && code.owns(name) ? withMore(transform::apply, original) : original;
    }

    /// A class too large for what is added is run without.
    private static byte[] withMore(UnaryOperator<byte[]> transform, byte[] original) {
        try {
            return transform.apply(original);
        } catch (IllegalArgumentException tooLarge) {
            return original;
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        Path file = classes.resolve(name);
        try {
            return Files.isRegularFile(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable InputStream resource(ClassDesc type) {
        String descriptor = type.descriptorString();
        return getResourceAsStream(descriptor.substring(1, descriptor.length() - 1) + ".class");
    }

    private Path file(String name) {
        return classes.resolve(name.replace('.', '/') + ".class");
    }
}
