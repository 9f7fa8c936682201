package katas.eventloop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Remembers what ran on a loop, in which order and on which threads.
final class LoggedInTests {
    private final List<String> names = new ArrayList<>();
    private final Set<Thread> threads = new LinkedHashSet<>();

    /// A task that does nothing but be remembered.
    Runnable named(String name) {
        return () -> add(name);
    }

    synchronized void add(String name) {
        names.add(name);
        threads.add(Thread.currentThread());
        notifyAll();
    }

    /// Waits until so many have run.
    synchronized void await(int count) throws InterruptedException {
        while (names.size() < count) {
            wait();
        }
    }

    synchronized List<String> names() {
        return List.copyOf(names);
    }

    synchronized Set<Thread> threads() {
        return Set.copyOf(threads);
    }
}
