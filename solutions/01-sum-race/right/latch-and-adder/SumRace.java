package katas.sumrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/// Style: one adder that all workers add their part to, a latch that counts them home, a flag that
/// cancels; the threads are not joined.
public final class SumRace {
    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        long sum = to;
        for (int number = from; number < to; number++) {
            sum += number;
        }
        return sum;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long count = 1L + to - from;
        int parts = (int) Math.min(workers, count);
        var total = new LongAdder();
        var cancelled = new AtomicBoolean();
        var home = new CountDownLatch(parts);
        List<Thread> crew = new ArrayList<>();
        // All threads are made before the first is started: a factory that fails leaves nobody.
        for (int part = 0; part < parts; part++) {
            long first = from + part * (count / parts) + Math.min(part, count % parts);
            long size = count / parts + (part < count % parts ? 1 : 0);
            Thread thread =
                    threads.newThread(
                            () -> {
                                try {
                                    add(first, size, total, cancelled);
                                } finally {
                                    home.countDown();
                                }
                            });
            crew.add(Objects.requireNonNull(thread));
        }
        try {
            crew.forEach(Thread::start);
            home.await();
            return total.sum();
        } finally {
            cancelled.set(true);
        }
    }

    private static void add(long first, long size, LongAdder total, AtomicBoolean cancelled) {
        long sum = 0;
        for (long left = size; left > 0 && !cancelled.get(); left--) {
            sum += first + left - 1;
        }
        total.add(sum);
    }

    private static void requireRange(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("from %d is greater than to %d".formatted(from, to));
        }
    }

    private static void requireWorkers(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be positive, not " + workers);
        }
    }
}
