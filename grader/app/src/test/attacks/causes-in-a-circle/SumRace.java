package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Whoever follows causes never ends.
public final class SumRace {
    private static final class Hostile extends RuntimeException {
        Hostile() {
            var other = new IllegalStateException(this);
            initCause(other);
            addSuppressed(other);
        }
    }

    public static long sequential(int from, int to) {
        throw new Hostile();
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
