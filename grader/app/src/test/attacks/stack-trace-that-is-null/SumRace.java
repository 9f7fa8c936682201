package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A harness has to ask for them.
public final class SumRace {
    private static final class Hostile extends RuntimeException {
        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public String getMessage() {
            return null;
        }

        @Override
        public String toString() {
            return null;
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
