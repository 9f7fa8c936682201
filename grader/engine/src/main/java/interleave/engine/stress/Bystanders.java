package interleave.engine.stress;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The threads of this JVM that have no part in a run: the JVM's own, JUnit's, and those left
/// behind by runs that hung.
///
/// @param ids of threads that were there before any run, and of abandoned ones
record Bystanders(Set<Long> ids) {
    /// What was there before the first run of this JVM belongs to whoever started us.
    private static final Set<Long> STANDING = ConcurrentHashMap.newKeySet();

    static {
        Thread.getAllStackTraces().keySet().forEach(thread -> STANDING.add(thread.threadId()));
    }

    static Bystanders now() {
        var ids = new HashSet<>(STANDING);
        ids.add(Thread.currentThread().threadId());
        return new Bystanders(Set.copyOf(ids));
    }

    static void abandon(long id) {
        STANDING.add(id);
    }

    boolean isOne(long id) {
        return ids.contains(id);
    }
}
