package toys;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;

/// Takes two locks, each caller in its own order.
public final class TwoLocks {
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);

    public void enterMonitors(Object first, Object second) {
        synchronized (first) {
            meet();
            synchronized (second) {
                bothHoldOne.countDown();
            }
        }
    }

    public void lock(Lock first, Lock second) {
        first.lock();
        meet();
        second.lock();
    }

    private void meet() {
        bothHoldOne.countDown();
        try {
            bothHoldOne.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
