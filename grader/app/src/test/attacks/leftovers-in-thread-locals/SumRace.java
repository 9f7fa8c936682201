package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Threads that are made later inherit them.
public final class SumRace {
    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        class Leftover {
            @Override public String toString() { throw new IllegalStateException("described"); }
            @Override public boolean equals(Object other) { throw new IllegalStateException("compared"); }
            @Override public int hashCode() { throw new IllegalStateException("hashed"); }
        }
        var inherited = new InheritableThreadLocal<Object>() {
            @Override protected Object childValue(Object parent) { throw new IllegalStateException("inherited"); }
        };
        inherited.set(new Leftover());
        for (int i = 0; i < 1_000; i++) {
            new ThreadLocal<Object>().set(new Leftover());
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
