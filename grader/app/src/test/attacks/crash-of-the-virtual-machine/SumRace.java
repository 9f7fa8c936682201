package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// A segmentation fault.
public final class SumRace {
    public static long sequential(int from, int to) {
        try {
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException gone) {
            return -1;
        }
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
