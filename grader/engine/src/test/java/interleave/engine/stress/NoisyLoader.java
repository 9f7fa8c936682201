package interleave.engine.stress;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassHierarchyResolver;

/// Loads the toys once more, with edges of noise.
final class NoisyLoader extends ClassLoader {
    static final NoiseTransform TRANSFORM =
            new NoiseTransform(ClassHierarchyResolver.defaultResolver());

    NoisyLoader() {
        super(NoisyLoader.class.getClassLoader());
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
            byte[] noisy = TRANSFORM.apply(bytes(name));
            return defineClass(name, noisy, 0, noisy.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                NoisyLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    /// A fresh object of the noisy twin of a class, seen as a type that both loaders share.
    static <T> T noisy(Class<?> twin, Class<T> type) throws ReflectiveOperationException {
        Class<?> noisy = new NoisyLoader().loadClass(twin.getName());
        return type.cast(noisy.getConstructor().newInstance());
    }
}
