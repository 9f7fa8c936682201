package katas.sumrace;

import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Style: a thread for each task and a queue of results, added up in the order in which they come.
public final class SumRace {
    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        long sum = 0;
        int number = from;
        while (true) {
            sum += number;
            if (number == to) {
                return sum;
            }
            number++;
        }
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        long left = 1L + to - from;
        int parts = (int) Math.min(workers, left);
        ThreadFactory checked = work -> Objects.requireNonNull(threads.newThread(work));
        var executor = Executors.newThreadPerTaskExecutor(checked);
        try {
            CompletionService<Long> results = new ExecutorCompletionService<>(executor);
            int first = from;
            for (int part = parts; part > 0; part--) {
                long size = left / part;
                int start = first;
                int last = (int) (start + size - 1);
                results.submit(() -> sum(start, last));
                left -= size;
                first = last + 1; // overflows after the last slice only, where nobody uses it
            }
            long total = 0;
            for (int part = 0; part < parts; part++) {
                total += results.take().get();
            }
            return total;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }

    private static long sum(int first, int last) {
        long sum = last;
        for (int number = first; number < last; number++) {
            sum += number;
            if (Thread.currentThread().isInterrupted()) {
                return 0;
            }
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
