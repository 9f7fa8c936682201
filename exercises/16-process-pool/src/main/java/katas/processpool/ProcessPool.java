package katas.processpool;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Sums ranges of integers with several processes at the same time.
public final class ProcessPool {
    /// Makes a pool of workers. None of them is started before there is something to sum.
    ///
    /// @param command the program and the arguments that start one worker process, which reads a
    ///   line `from to` from its standard input and prints the sum
    /// @throws NullPointerException if `command` or a part of it is null
    /// @throws IllegalArgumentException if `command` is empty
    public ProcessPool(List<String> command) {
        throw new UnsupportedOperationException("TODO: remember how a worker is started");
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
        throw new UnsupportedOperationException(
                "TODO: start a process for each slice, ask, collect, and clean up");
    }
}
