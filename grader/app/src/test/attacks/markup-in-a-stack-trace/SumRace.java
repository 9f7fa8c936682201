package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// File names and methods of frames are in the report.
public final class SumRace {
    public static long sequential(int from, int to) {
        var forged = new IllegalStateException("forged");
        forged.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("katas.sumrace.SumRace", "</pre><script>evil()</script><img src=x onerror=evil()>", "</pre><script>evil()</script><img src=x onerror=evil()>\u001b[31m\u202e", 7)
                });
        throw forged;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
