package interleave.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Class files, read and never loaded.
public final class ClassFiles {
    private ClassFiles() {}

    /// All of a folder and what is below it, in the order of their names.
    public static List<ClassModel> below(Path folder) throws IOException {
        var models = new ArrayList<ClassModel>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                models.add(ClassFile.of().parse(file));
            }
        }
        return models;
    }

    /// A class that this JVM has, by its internal name.
    public static Optional<ClassModel> ofThisJvm(String type) {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(type + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
