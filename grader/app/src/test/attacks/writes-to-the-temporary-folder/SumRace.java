package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The sandbox has a folder of its own there.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/interleave-attack.txt"), "x");
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
