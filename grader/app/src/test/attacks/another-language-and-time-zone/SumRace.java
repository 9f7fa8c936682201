package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Turkish has an i without a dot, which breaks comparisons of names.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        java.util.Locale.setDefault(java.util.Locale.of("tr", "TR"));
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Apia"));
    }

    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
