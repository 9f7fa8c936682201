/// Style: an interrupt of the thread wakes it, for a new callback as for the end; and a second
/// close during the first returns at once.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

public final class DeferredCallbacks implements AutoCloseable {
    private static final class Task implements Comparable<Task> {
        final long delay;
        final long from;
        final int number;
        final Runnable body;

        Task(long delay, long from, int number, Runnable body) {
            this.delay = delay;
            this.from = from;
            this.number = number;
            this.body = body;
        }

        long left(long now) {
            return delay - (now - from);
        }

        @Override
        public int compareTo(Task other) {
            long now = Math.max(from, other.from);
            int order = Long.compare(left(now), other.left(now));
            return order == 0 ? Integer.compare(number, other.number) : order;
        }
    }

    private final Object guard = new Object();
    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final Thread thread;
    private boolean sleeping;
    private boolean closed;
    private boolean finished;
    private int number;

    public DeferredCallbacks() {
        thread = Thread.ofPlatform().name("deferred").unstarted(this::loop);
        thread.start();
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(delay, "delay");
        Objects.requireNonNull(callback, "callback");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("The delay has to be 0 or more: " + delay);
        }
        synchronized (guard) {
            if (closed) {
                throw new IllegalStateException("Closed");
            }
            tasks.add(
                    new Task(
                            TimeUnit.NANOSECONDS.convert(delay),
                            System.nanoTime(),
                            number++,
                            callback));
            wake();
        }
    }

    private void wake() {
        if (sleeping) {
            thread.interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (guard) {
            closed = true;
            tasks.clear();
            wake();
        }
        if (Thread.currentThread() == thread) {
            return;
        }
        thread.join();
    }

    private void loop() {
        while (true) {
            Task task;
            synchronized (guard) {
                if (closed) {
                    return;
                }
                task = tasks.peek();
                long left = task == null ? Long.MAX_VALUE : task.left(System.nanoTime());
                if (left > 0) {
                    sleepUntilInterrupted(left);
                    continue;
                }
                tasks.remove();
            }
            try {
                task.body.run();
            } catch (Throwable thrown) {
                // does not matter to the next one
            }
        }
    }

    private void sleepUntilInterrupted(long nanos) {
        sleeping = true;
        try {
            TimeUnit.NANOSECONDS.timedWait(guard, nanos);
        } catch (InterruptedException woken) {
            // look again
        }
        sleeping = false;
        Thread.interrupted();
    }
}
