package katas.sumrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// Style: a fixed pool whose tasks are callables; cancelled by interrupts, which each task looks
/// for.
public final class SumRace {
    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        long sum = 0;
        for (long number = from; number <= to; number++) {
            sum += number;
        }
        return sum
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        long count = 1L + to - from;
        int slices = (int) Math.min(workers, count);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            long first = from + count * i / slices;
            long end = from + count * (i + 1) / slices;
            tasks.add(() -> sum(first, end));
        }
        // A pool takes a missing thread for a busy machine and would share the work among the rest.
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        slices, work -> Objects.requireNonNull(threads.newThread(work)));
        try {
            long total = 0;
            for (Future<Long> part : pool.invokeAll(tasks)) {
                total += part.get();
            }
            return total;
        } catch (ExecutionException | CancellationException broken) {
            throw new IllegalStateException(broken);
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    private static long sum(long first, long end) throws InterruptedException {
        long sum = 0;
        for (long number = first; number < end; number++) {
            if ((number & 0xFFFF) == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
            sum += number;
        }
        return sum;
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
