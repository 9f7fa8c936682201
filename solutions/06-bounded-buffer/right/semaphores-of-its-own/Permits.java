package katas.boundedbuffer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A counting semaphore. All who wait here wait for the same, so notify is enough.
final class Permits {
    private int count;

    Permits(int count) {
        this.count = count;
    }

    synchronized void acquire() throws InterruptedException {
        while (count == 0) {
            wait();
        }
        count--;
    }

    synchronized boolean tryAcquire(Duration timeout) throws InterruptedException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        long start = System.nanoTime();
        while (count == 0) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return false;
            }
            long millis = left / 1_000_000;
            wait(millis, (int) (left - millis * 1_000_000));
        }
        count--;
        return true;
    }

    synchronized void release() {
        count++;
        notify();
    }
}
