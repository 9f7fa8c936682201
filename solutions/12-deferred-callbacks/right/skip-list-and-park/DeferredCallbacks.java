/// Style: no locks. A concurrent sorted set, a thread that parks, and an atomic state.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

public final class DeferredCallbacks implements AutoCloseable {
    private static final long START = System.nanoTime();

    private record Entry(long due, long ticket, Runnable callback) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry o) {
            int byTime = Long.compare(due, o.due);
            return byTime != 0 ? byTime : Long.compare(ticket, o.ticket);
        }
    }

    private final ConcurrentSkipListSet<Entry> entries = new ConcurrentSkipListSet<>();
    private final AtomicLong tickets = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    public DeferredCallbacks() {
        thread = new Thread(this::loop);
        thread.setDaemon(true);
        thread.start();
    }

    private static long now() {
        return System.nanoTime() - START;
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(delay);
        Objects.requireNonNull(callback);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay: " + delay);
        }
        if (closed) {
            throw new IllegalStateException();
        }
        long due = now() + TimeUnit.NANOSECONDS.convert(delay);
        entries.add(new Entry(due < 0 ? Long.MAX_VALUE : due, tickets.getAndIncrement(), callback));
        LockSupport.unpark(thread);
    }

    private void loop() {
        while (!closed) {
            Entry first = entries.isEmpty() ? null : entries.first();
            if (first == null) {
                LockSupport.park(this);
            } else if (first.due > now()) {
                LockSupport.parkNanos(this, first.due - now());
            } else if (entries.remove(first)) {
                run(first.callback);
            }
            Thread.interrupted();
        }
    }

    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable t) {
            Thread.currentThread()
                    .getUncaughtExceptionHandler()
                    .uncaughtException(Thread.currentThread(), t);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        LockSupport.unpark(thread);
        if (Thread.currentThread() != thread) {
            thread.join();
            entries.clear();
        }
    }
}
