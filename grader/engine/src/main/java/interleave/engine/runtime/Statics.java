package interleave.engine.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/// The static fields of the transformed classes, set anew before each run: a counter that one run
/// leaves at 3 would make the next one another program.
final class Statics {
    /// Into which the transformation moves the body of a class's initialiser.
    private static final String INITIALISER = "interleave$initialize";

    private static final List<MethodHandle> INITIALISERS = new ArrayList<>();
    private static final List<ClassLoader> LOADERS = new ArrayList<>();

    private Statics() {}

    static synchronized void add(Class<?> type) {
        try {
            INITIALISERS.add(
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                            .findStatic(type, INITIALISER, MethodType.methodType(void.class)));
            LOADERS.add(type.getClassLoader());
        } catch (ReflectiveOperationException notMoved) {
            throw new IllegalStateException(notMoved);
        }
    }

    /// Runs the initialisers again, in the order in which the JVM ran them.
    ///
    /// @throws Throwable what one of them threw
    static void initialiseAgain(ClassLoader loader) throws Throwable {
        for (int i = 0; i < INITIALISERS.size(); i++) {
            if (LOADERS.get(i) == loader) {
                INITIALISERS.get(i).invokeExact();
            }
        }
    }
}
