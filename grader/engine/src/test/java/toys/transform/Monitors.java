package toys.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Enters and leaves monitors in all ways.
public final class Monitors implements Supplier<String> {
    private final Object outer = new Object();
    private final Object inner = new Object();
    private final List<String> log = new ArrayList<>();

    @Override
    public String get() {
        log.add("nested " + nested(1));
        log.add("thrown " + thrown());
        log.add("method " + method(3) + staticMethod(2.5));
        nothing();
        log.add("finally " + inFinally());
        log.add("waited " + waited());
        log.add("held " + Thread.holdsLock(outer) + Thread.holdsLock(this));
        return String.join("; ", log);
    }

    private long nested(long value) {
        synchronized (outer) {
            synchronized (inner) {
                if (value > 0) {
                    return value + 1;
                }
            }
            log.add("unreached");
        }
        return 0;
    }

    private String thrown() {
        try {
            synchronized (outer) {
                failing(2);
                return "unreached";
            }
        } catch (IllegalStateException expected) {
            return expected.getMessage() + Thread.holdsLock(outer) + Thread.holdsLock(this);
        }
    }

    private synchronized void failing(int depth) {
        if (depth == 0) {
            throw new IllegalStateException("failed");
        }
        failing(depth - 1);
    }

    private synchronized int method(int times) {
        int sum = 0;
        for (int i = 0; i < times; i++) {
            if (i == 2) {
                return sum + 100;
            }
            sum += i;
        }
        return sum;
    }

    private static synchronized double staticMethod(double value) {
        return Thread.holdsLock(Monitors.class) ? value * 2 : -1;
    }

    private synchronized void nothing() {}

    private synchronized String inFinally() {
        try {
            return "tried";
        } finally {
            log.add("last" + Thread.holdsLock(this));
        }
    }

    private synchronized boolean waited() {
        try {
            wait(1);
            wait(0, 1);
            notify();
            notifyAll();
            return true;
        } catch (InterruptedException unexpected) {
            return false;
        }
    }
}
