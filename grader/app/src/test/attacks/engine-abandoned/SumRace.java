package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The engine's classes are public; once they lay on the class path.
public final class SumRace {
    private static void engine(String type, String method, Object... arguments) {
        try {
            for (var one : Class.forName("interleave.engine.runtime." + type).getMethods()) {
                if (one.getName().equals(method) && one.getParameterCount() == arguments.length) {
                    one.invoke(null, arguments);
                }
            }
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(gone);
        }
    }

    private static long value;

    private static void add(long part) {
        engine("Machine", "abandon");
        value += part;
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
