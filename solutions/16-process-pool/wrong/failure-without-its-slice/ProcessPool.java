package katas.processpool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class ProcessPool {
    private final List<String> command;

    public ProcessPool(List<String> command) {
        this.command = List.copyOf(command);
        if (this.command.isEmpty()) {
            throw new IllegalArgumentException("command must name a program, but is []");
        }
    }

    public long sum(int from, int to, int workers, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        check(from, to, workers, timeout);
        long start = System.nanoTime();
        var jobs = new ArrayList<Job>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var answers = new ExecutorCompletionService<Long>(threads);
                for (Slice slice : Slice.of(from, to, workers)) {
                    Job job = Job.start(slice, new ProcessBuilder(command));
                    jobs.add(job);
                    answers.submit(job);
                }
                return collect(answers, jobs.size(), start, timeout);
            } finally {
                // All are told before anybody is waited for.
                jobs.forEach(Job::kill);
                jobs.forEach(Job::close);
            }
        }
    }

    private static void check(int from, int to, int workers, Duration timeout) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "from must not be greater than to, but is %d > %d".formatted(from, to));
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, but is " + workers);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive, but is " + timeout);
        }
    }

    private static long collect(
            ExecutorCompletionService<Long> answers, int count, long start, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        // Conversion stops at the longest that fits, where toNanos would throw.
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            long left = nanos - (System.nanoTime() - start);
            Future<Long> answer = answers.poll(left, TimeUnit.NANOSECONDS);
            if (answer == null) {
                throw new TimeoutException(
                        "%d of %d workers have answered within %s".formatted(i, count, timeout));
            }
            sum += valueOf(answer);
        }
        return sum;
    }

    private static long valueOf(Future<Long> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException expected -> throw expected;
                default -> throw new IOException(failed.getCause());
            }
        }
    }
}
