package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Some of the limits are such flags.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        java.lang.management.ManagementFactory.getPlatformMXBean(
                        com.sun.management.HotSpotDiagnosticMXBean.class)
                .setVMOption("HeapDumpOnOutOfMemoryError", "true");
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
