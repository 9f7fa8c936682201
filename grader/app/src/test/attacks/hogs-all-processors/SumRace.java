package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Every criterion after it is slower.
public final class SumRace {
    private static volatile long spins;

    static {
        for (int i = 0; i < 4; i++) {
            var hog = new Thread(() -> {
                while (spins >= 0) {
                    spins &= 0xFF;
                }
            });
            hog.setDaemon(true);
            hog.start();
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
