package interleave.runner;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The platform threads of this JVM that a test may have left. Their stacks are not looked at: that
/// of a thread that the engine has put aside in mid-flight may not be.
final class LiveThreads {
    private LiveThreads() {}

    static boolean isAnyCalled(String name) {
        return all().stream().anyMatch(thread -> thread.getName().equals(name));
    }

    static Set<Thread> all() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        // Threads may be started while we count, so there is room for some more.
        var threads = new Thread[2 * group.activeCount() + 16];
        group.enumerate(threads);
        return Arrays.stream(threads).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
