/// Style: a close that is interrupted takes itself back; the thread is started with the first
/// callback only, and it is interrupted to end it, even within a callback.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class DeferredCallbacks implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final PriorityQueue<Cell> heap =
            new PriorityQueue<>(
                    (a, b) -> a.due != b.due ? Long.compare(a.due, b.due) : a.seq < b.seq ? -1 : 1);
    private final long base = System.nanoTime();
    private int seq;
    private Thread thread;
    private boolean closed;
    private boolean busy;

    private static final class Cell {
        long due;
        int seq;
        Runnable callback;
    }

    public DeferredCallbacks() {}

    public void schedule(Duration delay, Runnable callback) {
        var cell = new Cell();
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay);
        }
        if (callback == null) {
            throw new NullPointerException("callback is null");
        }
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            long now = System.nanoTime() - base;
            cell.due = now + Math.min(TimeUnit.NANOSECONDS.convert(delay), Long.MAX_VALUE - now);
            cell.seq = seq++;
            cell.callback = callback;
            heap.add(cell);
            if (thread == null) {
                thread = new Thread(this::run);
                thread.start();
            }
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        lock.lock();
        try {
            boolean before = closed;
            closed = true;
            try {
                while (busy && Thread.currentThread() != thread) {
                    idle.await();
                }
            } catch (InterruptedException interrupted) {
                closed = before;
                throw interrupted;
            }
            heap.clear();
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                Cell first = heap.peek();
                long wait = first == null ? 1 : first.due - (System.nanoTime() - base);
                if (wait > 0) {
                    pause(first, wait);
                } else {
                    heap.poll();
                    call(first.callback);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void pause(Cell first, long wait) {
        try {
            if (first == null) {
                something.await();
            } else {
                something.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            // closed, or looks again
        }
    }

    private void call(Runnable callback) {
        busy = true;
        lock.unlock();
        try {
            callback.run();
        } catch (Throwable t) {
            // ignored
        } finally {
            lock.lock();
            busy = false;
            idle.signalAll();
        }
    }
}
