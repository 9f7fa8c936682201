package interleave.engine.agent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/// Transformed classes of the JDK, kept in a file from one JVM to the next: to transform them cold
/// takes most of the agent's start.
///
/// The file is read and written whole; a broken one counts as empty.
final class ClassCache {
    private final Optional<Path> file;
    private final Map<String, byte[]> classes = new HashMap<>();
    private boolean changed;

    private ClassCache(Optional<Path> file) {
        this.file = file;
    }

    /// @param file empty to keep nothing
    static ClassCache open(Optional<Path> file) {
        var cache = new ClassCache(file);
        file.filter(Files::isRegularFile).ifPresent(cache::read);
        return cache;
    }

    synchronized byte[] transformed(String name, byte[] original, UnaryOperator<byte[]> transform) {
        String key = key(name, original);
        byte[] known = classes.get(key);
        if (known == null) {
            known = transform.apply(original);
            classes.put(key, known);
            changed = true;
        }
        return known;
    }

    /// Has a checksum in it: another agent may have changed the class before us.
    private static String key(String name, byte[] original) {
        var checksum = new CRC32();
        checksum.update(original);
        return name + " " + checksum.getValue();
    }

    private void read(Path from) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                int length = in.readInt();
                byte[] transformed = in.readNBytes(length);
                if (transformed.length < length) {
                    throw new EOFException();
                }
                classes.put(key, transformed);
            }
        } catch (IOException | IllegalArgumentException broken) {
            classes.clear();
        }
    }

    /// Another JVM may read the file meanwhile, so it changes at once.
    synchronized void save() {
        if (!changed || file.isEmpty()) {
            return;
        }
        Path folder = file.get().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "jdk", ".tmp");
            write(written);
            Files.move(written, file.get(), StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException full) {
            // A cache that cannot be kept is none: the next JVM transforms the classes again.
        }
    }

    private void write(Path to) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> it : classes.entrySet()) {
                out.writeUTF(it.getKey());
                out.writeInt(it.getValue().length);
                out.write(it.getValue());
            }
        }
    }
}
