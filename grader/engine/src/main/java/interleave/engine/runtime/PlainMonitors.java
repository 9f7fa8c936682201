package interleave.engine.runtime;

import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Monitors for threads that run transformed code without being controlled: a real lock for each
/// object, since a monitor that is entered by one method cannot be left by another.
final class PlainMonitors {
    private static final IdentityHashMap<Object, Lock> LOCKS = new IdentityHashMap<>();

    private PlainMonitors() {}

    private record Lock(ReentrantLock lock, Condition condition) {}

    static void enter(@Nullable Object object) {
        of(object).lock.lock();
    }

    static void exit(@Nullable Object object) {
        of(object).lock.unlock();
    }

    static boolean isHeld(@Nullable Object object) {
        return of(object).lock.isHeldByCurrentThread();
    }

    @SuppressWarnings("WaitNotInLoop") // The loop is the caller's, as it is around Object.wait.
    static void await(@Nullable Object object, long millis) throws InterruptedException {
        Condition condition = of(object).condition;
        if (millis == 0) {
            condition.await();
        } else {
            var _ = condition.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    static void signal(@Nullable Object object, boolean all) {
        Condition condition = of(object).condition;
        if (all) {
            condition.signalAll();
        } else {
            condition.signal();
        }
    }

    /// Before another repetition: no lock outlives the objects of its run.
    static void forget() {
        synchronized (LOCKS) {
            LOCKS.clear();
        }
    }

    private static Lock of(@Nullable Object object) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block because value is null");
        }
        synchronized (LOCKS) {
            Lock lock = LOCKS.get(object);
            if (lock == null) {
                var fresh = new ReentrantLock();
                lock = new Lock(fresh, fresh.newCondition());
                LOCKS.put(object, lock);
            }
            return lock;
        }
    }
}
