package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Names of threads are in the picture of the schedule.
public final class SumRace {
    public static long sequential(int from, int to) {
        try {
            var thread = new Thread(java.util.concurrent.locks.LockSupport::park, "</pre><script>evil()</script><img src=x onerror=evil()>\u001b[2J\u001b]0;evil\u0007\u202e");
            thread.start();
            thread.join();
        } catch (InterruptedException woken) {
            return 1;
        }
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
