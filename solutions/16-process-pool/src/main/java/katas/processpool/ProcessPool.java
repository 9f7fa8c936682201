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

/// Sums ranges of integers with several processes at the same time.
public final class ProcessPool {
    private final List<String> command;

    /// Makes a pool of workers. None of them is started before there is something to sum.
    ///
    /// @param command the program and the arguments that start one worker process, which reads a
    ///   line `from to` from its standard input and prints the sum
    /// @throws NullPointerException if `command` or a part of it is null
    /// @throws IllegalArgumentException if `command` is empty
    public ProcessPool(List<String> command) {
        this.command = List.copyOf(command);
        if (this.command.isEmpty()) {
            throw new IllegalArgumentException("command must name a program, but is []");
        }
    }

    /// Returns the sum of all integers from `from` to `to`, both included, computed by several
    /// worker processes at the same time: one for each of `min(workers, count)` slices, whose sizes
    /// differ by at most one.
    ///
    /// Whatever way the call ends, no process of it is left running and no pipe is left open.
    ///
    /// @param workers how many processes, at most; at least 1
    /// @param timeout for the whole call, more than zero
    /// @throws IOException if a worker cannot be started, ends with an exit code other than 0,
    ///   closes its output early, or answers with anything but a number; the message says which
    ///   slice it had, its exit code, and the last line of its standard error
    /// @throws TimeoutException if the time is over before the sum is there
    /// @throws InterruptedException if the caller is interrupted before or while it waits
    /// @throws NullPointerException if `timeout` is null
    /// @throws IllegalArgumentException if `from` is greater than `to`, `workers` is less than 1,
    ///   or `timeout` is not more than zero
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

    /// Adds up the answers as they come, so that the first failure ends the call.
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
