/// Style: a subclass of Thread that waits for a permit, and a priority queue that locks itself.
package katas.deferredcallbacks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;

public final class DeferredCallbacks implements AutoCloseable {
    private final Runner runner = new Runner();

    public DeferredCallbacks() {
        runner.start();
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback, "callback");
        if (Objects.requireNonNull(delay, "delay").isNegative()) {
            throw new IllegalArgumentException("delay < 0: " + delay);
        }
        runner.add(delay, callback);
    }

    @Override
    public void close() throws InterruptedException {
        runner.end();
        if (Thread.currentThread() != runner) {
            runner.join();
        }
    }

    private record Job(BigInteger due, long number, Runnable callback) {}

    private static final class Runner extends Thread {
        private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

        private final PriorityBlockingQueue<Job> jobs =
                new PriorityBlockingQueue<>(
                        16, Comparator.comparing(Job::due).thenComparing(Job::number));
        private final Semaphore news = new Semaphore(0);
        private final long start = System.nanoTime();
        private long count;
        private boolean ended;

        Runner() {
            super("runner");
        }

        private BigInteger now() {
            return BigInteger.valueOf(System.nanoTime() - start);
        }

        synchronized void add(Duration delay, Runnable callback) {
            if (ended) {
                throw new IllegalStateException("closed");
            }
            var due = now().add(BigInteger.valueOf(NANOSECONDS.convert(delay)));
            jobs.add(new Job(due, count++, callback));
            news.release();
        }

        synchronized void end() {
            ended = true;
            news.release();
        }

        private synchronized Job pollIfDue() {
            Job first = jobs.peek();
            return ended || first == null || first.due().compareTo(now()) > 0 ? null : jobs.poll();
        }

        private synchronized boolean hasEnded() {
            return ended;
        }

        @Override
        public void run() {
            while (!hasEnded()) {
                Job job = pollIfDue();
                if (job == null) {
                    pause();
                } else {
                    try {
                        job.callback().run();
                    } catch (Throwable _) {
                        // its own fault
                    }
                }
            }
        }

        private void pause() {
            try {
                Job next = jobs.peek();
                if (next == null) {
                    news.acquire();
                } else {
                    BigInteger left = next.due().subtract(now()).min(MAX);
                    news.tryAcquire(left.longValueExact(), NANOSECONDS);
                }
            } catch (InterruptedException _) {
                // a callback left it behind
            }
        }
    }
}
