package interleave.engine.transform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassTransform;
import java.util.function.Supplier;

/// Loads the toys once more, transformed.
final class TransformingLoader extends ClassLoader {
    private final ProgramTransform transform =
            new ProgramTransform(
                    TransformingLoader.class.getClassLoader()::getResourceAsStream,
                    ClassTransform.ACCEPT_ALL);

    TransformingLoader() {
        super(TransformingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("toys.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try {
            byte[] transformed = transform.apply(original(name));
            return defineClass(name, transformed, 0, transformed.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    static byte[] original(String name) throws IOException {
        try (InputStream in =
                TransformingLoader.class.getResourceAsStream(
                        "/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    static byte[] transformed(String name) throws IOException {
        return new TransformingLoader().transform.apply(original(name));
    }

    /// What the transformed twin of a class answers.
    String answer(Class<? extends Supplier<String>> type) throws ReflectiveOperationException {
        return (String)
                ((Supplier<?>) loadClass(type.getName()).getConstructor().newInstance()).get();
    }
}
