package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Runs callbacks later, on one daemon thread of its own that sleeps until the next one is due.
///
/// One lock guards what waits together with the answer to "may there be more?". Callbacks run
/// without it.
@SuppressWarnings("try") // javac distrusts a close that can be interrupted; ours has to wait
public final class DeferredCallbacks implements AutoCloseable {
    private final long origin = System.nanoTime();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Deferred> waiting = new PriorityQueue<>();
    private long scheduled;
    private boolean closed;
    private final Thread worker;

    /// Starts the thread.
    public DeferredCallbacks() {
        worker = Thread.ofPlatform().daemon().name("deferred callbacks").start(this::runAll);
    }

    /// Lets the callback run once the delay is over.
    ///
    /// @throws IllegalStateException once this is closed
    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback, "callback");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("the delay is negative: " + delay);
        }
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed: no more callbacks");
            }
            waiting.add(new Deferred(dueIn(delay), scheduled++, callback));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Drops the callbacks that have not begun, and waits for the one that runs.
    @Override
    public void close() throws InterruptedException {
        dropAll();
        if (Thread.currentThread() != worker) {
            worker.join();
        }
    }

    private void dropAll() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void runAll() {
        Runnable callback = next();
        while (callback != null) {
            run(callback);
            callback = next();
        }
    }

    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            // its own affair; the others have to run nevertheless
        }
    }

    /// Waits until a callback is due and returns it, or null once this is closed.
    private Runnable next() {
        lock.lock();
        try {
            while (!closed) {
                long early = nanosTooEarly();
                if (early <= 0) {
                    return waiting.remove().callback();
                }
                waitForAChange(early);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private long nanosTooEarly() {
        Deferred first = waiting.peek();
        return first == null ? Long.MAX_VALUE : first.due() - elapsed();
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops, and looks at the clock itself
    private void waitForAChange(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException leftBehindByACallback) {
            // the wait has cleared it, and the next one will sleep
        }
    }

    /// The moment after this delay, or the last one there is.
    private long dueIn(Duration delay) {
        long now = elapsed();
        return now + Math.min(TimeUnit.NANOSECONDS.convert(delay), Long.MAX_VALUE - now);
    }

    /// Nanoseconds since the beginning, hence never negative: two moments can be compared.
    private long elapsed() {
        return System.nanoTime() - origin;
    }

    private record Deferred(long due, long number, Runnable callback)
            implements Comparable<Deferred> {
        @Override
        public int compareTo(Deferred other) {
            return due == other.due
                    ? Long.compare(number, other.number)
                    : Long.compare(due, other.due);
        }
    }
}
