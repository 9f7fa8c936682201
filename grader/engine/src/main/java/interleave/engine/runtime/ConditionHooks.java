package interleave.engine.runtime;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/// Stands in for the waits on a Condition in the code under test.
///
/// The JDK's own conditions look again by themselves when a park returns, so that a wake-up without
/// cause never gets through them. Here it is a wait for one nanosecond that passes at once.
@SuppressWarnings("WaitNotInLoop") // The loop, or its absence, is the caller's.
public final class ConditionHooks {
    private static final long AT_ONCE = 1;

    private ConditionHooks() {}

    public static void await(Condition condition) throws InterruptedException {
        if (wakesUp(condition)) {
            awaitWithoutCause(condition);
        } else {
            condition.await();
        }
    }

    public static void awaitUninterruptibly(Condition condition) {
        if (!wakesUp(condition)) {
            condition.awaitUninterruptibly();
            return;
        }
        try {
            awaitWithoutCause(condition);
        } catch (InterruptedException later) {
            Thread.currentThread().interrupt();
        }
    }

    public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
        if (nanos <= AT_ONCE || !wakesUp(condition)) {
            return condition.awaitNanos(nanos);
        }
        awaitWithoutCause(condition);
        return nanos - AT_ONCE;
    }

    public static boolean await(Condition condition, long time, TimeUnit unit)
            throws InterruptedException {
        if (time <= 0 || !wakesUp(condition)) {
            return condition.await(time, unit);
        }
        awaitWithoutCause(condition);
        return true;
    }

    public static boolean awaitUntil(Condition condition, Date deadline)
            throws InterruptedException {
        if (!wakesUp(condition)) {
            return condition.awaitUntil(deadline);
        }
        awaitWithoutCause(condition);
        return true;
    }

    /// An interrupted thread does not come to wait, nor does one without the lock.
    private static boolean wakesUp(Condition condition) {
        ControlledThread me = Execution.me();
        return me != null
                && condition.getClass().getName().startsWith("java.util.concurrent.")
                && !ThreadInternals.isInterrupted(me.thread)
                && me.execution.whims.wakesUp(me);
    }

    private static void awaitWithoutCause(Condition condition) throws InterruptedException {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.wakesUpInTime = true;
        }
        long _ = condition.awaitNanos(AT_ONCE);
    }
}
