package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The name is in the message; a control character may be part of a name.
public final class SumRace {
    public static long sequential(int from, int to) {
        return evil\u202e\u0000 + "</pre><script>evil()</script>";
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
