package interleave.app.diagnosis;

import java.util.Set;

/// Methods of the JDK by their names that change nothing, or nothing but who has a lock.
final class Readers {
    private static final Set<String> NAMES =
            Set.of(
                    "abs",
                    "addExact",
                    "availablePermits",
                    "currentThread",
                    "contains",
                    "containsKey",
                    "equals",
                    "format",
                    "formatted",
                    "get",
                    "getFirst",
                    "getLast",
                    "getOrDefault",
                    "hashCode",
                    "isDone",
                    "isEmpty",
                    "isPresent",
                    "length",
                    "lock",
                    "max",
                    "min",
                    "of",
                    "copyOf",
                    "ofNullable",
                    "peek",
                    "peekFirst",
                    "readLock",
                    "requireNonNull",
                    "size",
                    "stream",
                    "sum",
                    "toList",
                    "toString",
                    "unlock",
                    "values");

    private Readers() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
