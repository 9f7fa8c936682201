package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Races of the tests themselves are none of a submission's.
public final class SumRace {
    private static void add(long part) {
        TotalTests.add(part);
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
        TotalTests.value = 0;
        for (int worker = 0; worker < workers; worker++) {
            int first = from + worker * size;
            Thread thread = threads.newThread(() -> add(sequential(first, first + size - 1)));
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        return TotalTests.value;
    }
}

class TotalTests {
    static long value;

    static void add(long part) {
        value += part;
    }
}
