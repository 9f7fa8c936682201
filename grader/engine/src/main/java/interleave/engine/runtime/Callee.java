package interleave.engine.runtime;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/// What a call of the code under test means to the engine, by the class of its receiver.
enum Callee {
    /// Of `java.util.concurrent`; a group of threads is one too.
    SYNCHRONISER,
    THREAD,
    /// ArrayList and its kin: two calls that nothing orders are a race.
    PLAIN_COLLECTION,
    /// Vector, Collections.synchronizedList and their kin.
    SYNCHRONISED_COLLECTION,
    /// Shows what another collection has: see [Contents].
    VIEW,
    OTHER;

    private static final Set<String> SYNCHRONISED =
            Set.of(
                    "java.util.Vector",
                    "java.util.Stack",
                    "java.util.Hashtable",
                    "java.lang.StringBuffer");

    private static final ClassValue<Callee> BY_CLASS =
            new ClassValue<>() {
                @Override
                protected Callee computeValue(Class<?> type) {
                    return classify(type);
                }
            };

    static Callee of(Object receiver) {
        return BY_CLASS.get(receiver.getClass());
    }

    private static Callee classify(Class<?> type) {
        String name = type.getName();
        if (Iterator.class.isAssignableFrom(type)) {
            return Contents.isView(type) ? VIEW : OTHER;
        }
        if (Thread.class.isAssignableFrom(type)) {
            return THREAD;
        }
        if (name.startsWith("java.util.concurrent.") || ThreadGroup.class.isAssignableFrom(type)) {
            return SYNCHRONISER;
        }
        if (SYNCHRONISED.contains(name) || name.startsWith("java.util.Collections$Synchronized")) {
            return SYNCHRONISED_COLLECTION;
        }
        if (Contents.isView(type)) {
            return VIEW;
        }
        return isPlain(type, name) ? PLAIN_COLLECTION : inherited(type);
    }

    private static boolean isPlain(Class<?> type, String name) {
        if (name.equals("java.lang.StringBuilder")) {
            return true;
        }
        boolean collection =
                Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return collection
                && name.startsWith("java.util.")
                && !name.startsWith("java.util.ImmutableCollections")
                && !name.startsWith("java.util.Collections$");
    }

    /// A subclass of a synchroniser or collection is one too.
    private static Callee inherited(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        return parent == null || parent == Object.class ? OTHER : classify(parent);
    }
}
