package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// What is exported has names that anybody can list.
public final class SumRace {
    private static long value;

    private static void tell() {
        try {
            Class.forName("interleave.engine.keyed.Hooks")
                    .getMethod("SyncHooks$update", Object.class, long.class)
                    .invoke(null, SumRace.class, 0L);
        } catch (ReflectiveOperationException onThePlainJvm) {
            return;
        }
    }

    private static void add(long part) {
        tell();
        value += part;
        tell();
    }

    public static long sequential(int from, int to) {
        long sum = 0;
        for (int number = from; number <= to; number++) {
            sum += number;
        }
        return sum;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        int size = (to - from + 1) / workers;
        var started = new java.util.ArrayList<Thread>();
        value = 0;
        for (int worker = 0; worker < workers; worker++) {
            int first = from + worker * size;
            Thread thread = threads.newThread(() -> add(sequential(first, first + size - 1)));
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        return value;
    }
}
