package interleave.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names for the objects of one run, in the order in which they are first spoken of: "Semaphore#1".
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();

    /// Searched one by one: a hash table would ask the objects for hash codes that they do not have
    /// in a run that nobody traces.
    private final List<Named> all = new ArrayList<>();

    private record Named(Object object, int number) {}

    String of(Object object) {
        if (object instanceof Thread thread) {
            return thread.getName().isEmpty() ? "a virtual thread" : thread.getName();
        }
        if (object instanceof Class<?> type) {
            return "the class " + type.getSimpleName();
        }
        Object lock = LockParts.lockOf(object);
        if (lock != null) {
            String owner = of(lock);
            return "Condition#" + number(object, "Condition of " + owner) + " of " + owner;
        }
        String kind = kind(object.getClass());
        return kind + "#" + number(LockParts.core(object), kind);
    }

    private int number(Object object, String kind) {
        for (Named named : all) {
            if (named.object == object) {
                return named.number;
            }
        }
        int number = numbers.merge(kind, 1, Integer::sum);
        all.add(new Named(object, number));
        return number;
    }

    /// The class as its users call it: the synchroniser within a Semaphore is the Semaphore.
    private static String kind(Class<?> type) {
        if (type.isHidden()) {
            return "lambda";
        }
        Class<?> named = type;
        while (isInternal(named) && named.getEnclosingClass() != null) {
            named = named.getEnclosingClass();
        }
        return named.getSimpleName().isEmpty() ? named.getName() : named.getSimpleName();
    }

    private static boolean isInternal(Class<?> type) {
        return type.getName().startsWith("java.util.concurrent.") || type.isAnonymousClass();
    }
}
