package interleave.app.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The types that are not a submission's own, read when they are asked for, and once.
final class JdkTypes {
    private final Map<String, Optional<Shape>> known = new ConcurrentHashMap<>();

    Optional<Shape> named(String type) {
        return known.computeIfAbsent(type, JdkTypes::read);
    }

    private static Optional<Shape> read(String type) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(type + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Shape.of(ClassFile.of().parse(in.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
