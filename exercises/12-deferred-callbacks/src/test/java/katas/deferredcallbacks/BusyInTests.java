package katas.deferredcallbacks;

import java.util.concurrent.CountDownLatch;

/// A callback that runs until the test ends it, whoever may interrupt it.
final class BusyInTests implements Runnable {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private volatile boolean ended;

    @Override
    public void run() {
        begun.countDown();
        boolean interrupted = false;
        while (mayEnd.getCount() > 0) {
            try {
                mayEnd.await();
            } catch (InterruptedException notNow) {
                interrupted = true;
            }
        }
        ended = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until it runs.
    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    /// Lets it end.
    void end() {
        mayEnd.countDown();
    }

    boolean hasEnded() {
        return ended;
    }
}
