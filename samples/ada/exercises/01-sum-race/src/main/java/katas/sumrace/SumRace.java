package katas.sumrace;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Style: streams of slices and future tasks; cancelling a task interrupts its thread, and a slice
/// is a stream of blocks that stops when it sees the interrupt.
public final class SumRace {
    private static final long BLOCK = 50_000;

    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        return LongStream.rangeClosed(from, to).sum();
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        long count = 1L + to - from;
        int parts = (int) Math.min(workers, count);
        List<FutureTask<Long>> tasks =
                IntStream.range(0, parts)
                        .mapToObj(
                                part ->
                                        new FutureTask<>(
                                                () ->
                                                        sum(
                                                                from + count * part / parts,
                                                                from + count * (part + 1) / parts)))
                        .toList();
        List<Thread> crew =
                tasks.stream().map(threads::newThread).map(Objects::requireNonNull).toList();
        try {
            crew.forEach(Thread::start);
            long total = 0;
            for (FutureTask<Long> task : tasks) {
                total += task.get();
            }
            for (Thread thread : crew) {
                thread.join();
            }
            return total;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    private static long sum(long first, long end) {
        return LongStream.iterate(
                        first,
                        block -> block < end && !Thread.currentThread().isInterrupted(),
                        block -> block + BLOCK)
                .map(block -> LongStream.range(block, Math.min(end, block + BLOCK)).sum())
                .sum();
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
