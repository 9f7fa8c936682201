package katas.sumrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/// The sum of all integers of a range, by one thread and by many.
public final class SumRace {
    private SumRace() {}

    /// Returns the sum of all integers from `from` to `to`, both included, computed by the calling
    /// thread.
    ///
    /// @throws IllegalArgumentException if `from` is greater than `to`
    public static long sequential(int from, int to) {
        requireRange(from, to);
        return sum(from, to);
    }

    /// Returns the sum of all integers from `from` to `to`, both included, computed by several
    /// threads at the same time.
    ///
    /// The range is cut into `min(workers, count)` slices, whose sizes differ by at most one, and
    /// each slice is summed on a thread of its own. The call returns after all of them have ended;
    /// if it ends with an exception, it stops them first.
    ///
    /// @param workers how many threads, at most; at least 1
    /// @param threads makes the threads; what it throws reaches the caller
    /// @throws IllegalArgumentException if `from` is greater than `to`, or `workers` less than 1
    /// @throws NullPointerException if `threads` is null or makes none
    /// @throws InterruptedException if the caller is interrupted while it waits
    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, but is " + workers);
        }
        Objects.requireNonNull(threads, "threads");
        var shared = new Total();
        List<Slice> slices = slices(from, to, workers, shared);
        var started = new ArrayList<Thread>();
        try {
            for (Slice slice : slices) {
                Thread thread =
                        Objects.requireNonNull(threads.newThread(slice), "threads made no thread");
                thread.start();
                started.add(thread);
            }
            for (Thread thread : started) {
                thread.join();
            }
        } finally {
            slices.forEach(Slice::cancel);
            awaitEnd(started);
        }
        return shared.value;
    }

    private static void requireRange(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "from must not be greater than to, but is %d > %d".formatted(from, to));
        }
    }

    /// The first slices take one number more each until the remainder is used up.
    private static List<Slice> slices(int from, int to, int workers, Total shared) {
        long count = (long) to - from + 1;
        long parts = Math.min(workers, count);
        var slices = new ArrayList<Slice>();
        long first = from;
        for (long part = 0; part < parts; part++) {
            long size = count / parts + (part < count % parts ? 1 : 0);
            slices.add(new Slice(first, first + size - 1, shared));
            first += size;
        }
        return slices;
    }

    // The counter is a long, since no int is greater than Integer.MAX_VALUE.
    private static long sum(long first, long last) {
        long sum = 0;
        for (long number = first; number <= last; number++) {
            sum += number;
        }
        return sum;
    }

    private static void awaitEnd(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Total {
        long value;
    }

    /// One thread's share, added to the total that all of them have in common.
    private static final class Slice implements Runnable {
        /// Numbers between two looks at the flag: too few to be late, enough not to slow the sum.
        private static final int BLOCK = 1 << 16;

        private final long first;
        private final long last;
        private volatile boolean cancelled;
        private final Total shared;

        Slice(long first, long last, Total shared) {
            this.first = first;
            this.last = last;
            this.shared = shared;
        }

        @Override
        public void run() {
            for (long number = first; number <= last && !cancelled; number++) {
                shared.value += number;
            }
        }

        void cancel() {
            cancelled = true;
        }
    }
}
