package katas.sumrace;

import java.util.concurrent.ThreadFactory;

/// An agent may change every class.
public final class SumRace {
    private static boolean found;

    static {
        try {
            attack();
        } catch (Throwable failed) {
            System.err.println(failed);
        }
    }

    private static void attack() throws Throwable {
        com.sun.tools.attach.VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid())).detach();
        found = true;
    }

    public static long sequential(int from, int to) {
        if (found) {
            throw new IllegalStateException("attached");
        }
        return 0;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        return sequential(from, to);
    }
}
