/// Style: an executor with one thread runs the loop; its termination is what close waits for.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.ListIterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class DeferredCallbacks implements AutoCloseable {
    private final ReentrantLock mutex = new ReentrantLock(true);
    private final Condition newFirst = mutex.newCondition();
    private final LinkedList<Later> sorted = new LinkedList<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final long created = System.nanoTime();
    private volatile Thread runner;
    private boolean open = true;

    private record Later(long at, Runnable what) {}

    public DeferredCallbacks() {
        executor.execute(this::loop);
        executor.shutdown();
    }

    public void schedule(Duration delay, Runnable callback) {
        if (delay == null || callback == null) {
            throw new NullPointerException();
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("negative delay " + delay);
        }
        mutex.lock();
        try {
            if (!open) {
                throw new IllegalStateException("already closed");
            }
            long at = System.nanoTime() - created;
            at += Math.min(Long.MAX_VALUE - at, TimeUnit.NANOSECONDS.convert(delay));
            ListIterator<Later> place = sorted.listIterator();
            while (place.hasNext()) {
                if (place.next().at() > at) {
                    place.previous();
                    break;
                }
            }
            place.add(new Later(at, callback));
            if (sorted.getFirst().what() == callback) {
                newFirst.signal();
            }
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        mutex.lockInterruptibly();
        try {
            open = false;
            sorted.clear();
            newFirst.signal();
        } finally {
            mutex.unlock();
        }
        if (Thread.currentThread() != runner) {
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        }
    }

    private void loop() {
        runner = Thread.currentThread();
        mutex.lock();
        try {
            while (open) {
                Iterator<Later> first = sorted.iterator();
                if (!first.hasNext()) {
                    newFirst.awaitUninterruptibly();
                    continue;
                }
                Later later = first.next();
                long left = later.at() - (System.nanoTime() - created);
                if (left > 0) {
                    sleep(left);
                } else {
                    first.remove();
                    outsideTheLock(later.what());
                }
            }
        } finally {
            mutex.unlock();
        }
    }

    private void sleep(long nanos) {
        try {
            newFirst.awaitNanos(nanos);
        } catch (InterruptedException e) {
            // as good as a signal
        }
    }

    private void outsideTheLock(Runnable what) {
        mutex.unlock();
        try {
            what.run();
        } catch (Throwable t) {
            t.getMessage();
        } finally {
            mutex.lock();
        }
    }
}
