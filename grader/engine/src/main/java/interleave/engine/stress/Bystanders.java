package interleave.engine.stress;

import java.lang.management.ThreadInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The threads of this JVM that have no part in a run: the JVM's own, JUnit's, and those left
/// behind by runs that hung.
///
/// A thread that serves all runs, as those of the common pool do, is never one: what it did for
/// another run says nothing about what it does for this one.
///
/// @param ids of threads that were there before any run, and of abandoned ones
record Bystanders(Set<Long> ids) {
    /// What was there before the first run of this JVM belongs to whoever started us.
    private static final Set<Long> STANDING = ConcurrentHashMap.newKeySet();

    static {
        Thread.getAllStackTraces()
                .forEach(
                        (thread, stack) -> {
                            if (!Place.isShared(stack)) {
                                STANDING.add(thread.threadId());
                            }
                        });
    }

    static Bystanders now() {
        var ids = new HashSet<>(STANDING);
        ids.add(Thread.currentThread().threadId());
        return new Bystanders(Set.copyOf(ids));
    }

    /// The threads of a run that hung have no part in those to come.
    ///
    /// @param cycle those that no other run will ever see at work, whoever they serve
    static void abandon(List<ThreadInfo> threads, List<ThreadInfo> cycle) {
        threads.stream()
                .filter(thread -> cycle.contains(thread) || !Place.isShared(thread.getStackTrace()))
                .forEach(thread -> STANDING.add(thread.getThreadId()));
    }

    boolean isOne(long id) {
        return ids.contains(id);
    }
}
