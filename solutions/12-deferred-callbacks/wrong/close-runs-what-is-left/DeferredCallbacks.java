package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

public final class DeferredCallbacks implements AutoCloseable {
    private final long origin = System.nanoTime();
    private final Object lock = new Object();
    private final PriorityQueue<Deferred> waiting = new PriorityQueue<>();
    private final Thread worker = new Thread(this::runAll, "callbacks");
    private long scheduled;
    private boolean closed;

    public DeferredCallbacks() {
        worker.setDaemon(true);
        worker.start();
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback, "callback");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("the delay is negative: " + delay);
        }
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            waiting.add(new Deferred(dueIn(delay), scheduled++, callback));
            lock.notifyAll();
        }
    }

    private long dueIn(Duration delay) {
        long now = now();
        return now + Math.min(TimeUnit.NANOSECONDS.convert(delay), Long.MAX_VALUE - now);
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        if (Thread.currentThread() != worker) {
            worker.join();
        }
    }

    private void runAll() {
        Runnable callback = next();
        while (callback != null) {
            try {
                callback.run();
            } catch (Throwable failure) {
                System.err.println("a callback failed: " + failure);
            }
            callback = next();
        }
    }

    private Runnable next() {
        synchronized (lock) {
            while (!closed || !waiting.isEmpty()) {
                Deferred first = waiting.peek();
                long early = first == null ? Long.MAX_VALUE : first.due() - now();
                if (early <= 0) {
                    return waiting.remove().callback();
                }
                sleep(early);
            }
            return null;
        }
    }

    private void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(lock, nanos);
        } catch (InterruptedException lookAgain) {
            // left behind by a callback
        }
    }

    private record Deferred(long due, long number, Runnable callback)
            implements Comparable<Deferred> {
        @Override
        public int compareTo(Deferred other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
