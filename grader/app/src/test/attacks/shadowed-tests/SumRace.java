package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// The class files of the grader's tests come last.
public final class SumRace {
    public static long sequential(int from, int to) {
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}

class SumRaceTests {
    void noUpdateIsLostWhenTheWorkersRace() {}
}

class SumRaceHiddenTests {
    void sumsAreRightAtBothEndsOfInt() {}
}
