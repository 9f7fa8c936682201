package interleave.runner.race;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/// What the machine has to give at the time of a race: how much threads get done that only compute
/// and share nothing.
///
/// A machine that is busy, or lends fewer processors than it shows, gives less than a processor for
/// each; the code under test cannot get more.
final class Control {
    /// So many take some milliseconds: a good deal more than to start a thread.
    private static final int STEPS = 8_000_000;

    /// Where results go, so that no compiler leaves the work out.
    private volatile long sink;

    /// Returns how many times as much so many threads get done as one, in the same time.
    ///
    /// @throws ExecutionException if the code under test has left this thread interrupted
    double gain(int threads) throws ExecutionException {
        try {
            double alone = nanos(1);
            return threads * alone / nanos(threads);
        } catch (InterruptedException leftByTheCode) {
            throw new ExecutionException(leftByTheCode);
        }
    }

    private long nanos(int threads) throws InterruptedException {
        long begin = System.nanoTime();
        List<Thread> started =
                IntStream.range(0, threads)
                        .mapToObj(thread -> Thread.ofPlatform().start(() -> sink = work(thread)))
                        .toList();
        for (Thread thread : started) {
            thread.join();
        }
        return System.nanoTime() - begin;
    }

    /// Each step needs the one before it (Marsaglia's xorshift), so that none can be skipped.
    private static long work(long seed) {
        long number = seed + 1;
        for (int step = 0; step < STEPS; step++) {
            number ^= number << 13;
            number ^= number >>> 7;
            number ^= number << 17;
        }
        return number;
    }
}
