/// Style: one monitor, a sorted map of lists, and a flag that close waits for; the thread is no
/// daemon.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

public final class DeferredCallbacks implements AutoCloseable {
    private final long birth = System.nanoTime();
    private final TreeMap<Long, Queue<Runnable>> byDueTime = new TreeMap<>();
    private final Thread thread = new Thread(this::work, "callbacks");
    private boolean closed;
    private boolean running;

    public DeferredCallbacks() {
        thread.start();
    }

    public synchronized void schedule(Duration delay, Runnable callback) {
        if (callback == null) {
            throw new NullPointerException("callback");
        }
        if (delay.compareTo(Duration.ZERO) < 0) {
            throw new IllegalArgumentException("delay must not be negative, but is " + delay);
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        byDueTime.computeIfAbsent(dueTime(delay), _ -> new ArrayDeque<>()).add(callback);
        notifyAll();
    }

    private long dueTime(Duration delay) {
        long now = System.nanoTime() - birth;
        try {
            return Math.addExact(now, delay.toNanos());
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        byDueTime.clear();
        notifyAll();
        if (Thread.currentThread() == thread) {
            return;
        }
        while (running) {
            wait();
        }
    }

    private void work() {
        Runnable callback;
        while ((callback = take()) != null) {
            try {
                callback.run();
            } catch (Throwable failure) {
                System.err.println("a callback failed: " + failure);
            }
            done();
        }
    }

    private synchronized void done() {
        running = false;
        notifyAll();
    }

    private synchronized Runnable take() {
        while (!closed) {
            Map.Entry<Long, Queue<Runnable>> first = byDueTime.firstEntry();
            long early = first == null ? 0 : first.getKey() - (System.nanoTime() - birth);
            if (first != null && early <= 0) {
                Runnable callback = first.getValue().remove();
                if (first.getValue().isEmpty()) {
                    byDueTime.remove(first.getKey());
                }
                running = true;
                return callback;
            }
            sleep(early);
        }
        return null;
    }

    /// Zero means without limit, for `wait` as for us; a part of a millisecond is rounded up.
    private void sleep(long nanos) {
        try {
            wait((nanos + 999_999 < nanos ? nanos : nanos + 999_999) / 1_000_000);
        } catch (InterruptedException ignored) {
            // nobody has a reason to; look again
        }
    }
}
