package katas.sumrace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/// The sum of all integers of a range, by one thread and by many.
///
/// It compiles, it runs, and now and then it is even right. Repair it.
public final class SumRace {
    private static long total;

    private SumRace() {}

    /// Returns the sum of all integers from `from` to `to`, both included, computed by the calling
    /// thread.
    ///
    /// @throws IllegalArgumentException if `from` is greater than `to`
    public static long sequential(int from, int to) {
        long sum = 0;
        for (int number = from; number <= to; number++) {
            sum += number;
        }
        return sum;
    }

    /// Returns the sum of all integers from `from` to `to`, both included, computed by several
    /// threads at the same time.
    ///
    /// The range is cut into `min(workers, count)` slices, whose sizes differ by at most one, and
    /// each slice is summed on a thread of its own, made by `threads`. The call returns after all
    /// of them have ended. However it ends, by an interrupt or a factory that fails too, no thread
    /// of it runs on. Any number of threads may call it at once.
    ///
    /// @param workers how many threads, at most; at least 1
    /// @param threads makes the threads; what it throws reaches the caller
    /// @throws IllegalArgumentException if `from` is greater than `to`, or `workers` less than 1;
    ///   then no thread is made
    /// @throws NullPointerException if `threads` is null or makes none
    /// @throws InterruptedException if the caller is interrupted before or while it waits
    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        total = 0;
        int size = (to - from + 1) / workers;
        List<Thread> started = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int first = from + worker * size;
            int last = first + size - 1;
            Thread thread = threads.newThread(() -> add(first, last));
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        return total;
    }

    private static void add(int first, int last) {
        for (int number = first; number <= last; number++) {
            total += number;
        }
    }
}
