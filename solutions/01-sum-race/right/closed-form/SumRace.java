package katas.sumrace;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/// Style: each worker uses Gauss's formula, so that nothing ever needs to be cancelled; arrays
/// instead of lists.
public final class SumRace {
    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        return gauss(from, to);
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        long count = (long) to - from + 1;
        int slices = (int) Math.min(workers, count);
        var crew = new Thread[slices];
        var parts = new long[slices];
        for (int i = 0; i < slices; i++) {
            int slice = i;
            long first = from + count * i / slices;
            long last = from + count * (i + 1) / slices - 1;
            crew[i] = threads.newThread(() -> parts[slice] = gauss(first, last));
            Objects.requireNonNull(crew[i]);
        }
        for (Thread thread : crew) {
            thread.start();
        }
        long total = 0;
        for (int i = 0; i < slices; i++) {
            crew[i].join();
            total += parts[i];
        }
        return total;
    }

    /// One of two neighbours is even.
    private static long gauss(long first, long last) {
        long pairs = last - first + 1;
        long ends = first + last;
        return pairs % 2 == 0 ? pairs / 2 * ends : pairs * (ends / 2) + (ends % 2) * (pairs / 2);
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
