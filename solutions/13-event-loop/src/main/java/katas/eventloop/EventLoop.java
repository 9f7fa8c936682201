package katas.eventloop;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/// Runs tasks one after the other on the thread that calls [#run].
///
/// One lock guards all that decides whether the loop is done: the queue, the count of offloads
/// under way, and whether it was stopped. Nobody else's code is called with it.
public final class EventLoop {
    private final Lock lock = new ReentrantLock();
    private final Condition taskOrEnd = lock.newCondition();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int underWay;
    private boolean started;
    private boolean stopped;

    /// Makes a loop that accepts tasks.
    public EventLoop() {}

    /// Lets the task run after those that were posted before.
    ///
    /// @throws IllegalStateException after [#stop]
    public void post(Runnable task) {
        Objects.requireNonNull(task, "task");
        lock.lock();
        try {
            refuseIfStopped();
            add(task);
        } finally {
            lock.unlock();
        }
    }

    /// Runs `blocking` on a thread of its own and then posts the callback.
    ///
    /// @throws IllegalStateException after [#stop]
    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking, "blocking");
        Objects.requireNonNull(callback, "callback");
        lock.lock();
        try {
            refuseIfStopped();
            underWay++;
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("offloaded").start(() -> deliver(outcome(blocking, callback)));
    }

    /// Runs the tasks until the loop is stopped and nothing is left.
    public void run() throws InterruptedException {
        start();
        var failures = new Failures();
        Runnable task = next();
        while (task != null) {
            failures.of(task);
            task = next();
        }
        failures.throwFirst();
    }

    /// Lets the loop end once it has done what was accepted so far.
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            taskOrEnd.signal();
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        lock.lock();
        try {
            if (started) {
                throw new IllegalStateException("the loop has been run already");
            }
            started = true;
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfStopped() {
        if (stopped) {
            throw new IllegalStateException("the loop is stopped: nothing more");
        }
    }

    private void add(Runnable task) {
        tasks.add(task);
        taskOrEnd.signal();
    }

    private static <T> Runnable outcome(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        try {
            T result = blocking.call();
            return () -> callback.accept(result, null);
        } catch (Throwable failure) {
            return () -> callback.accept(null, failure);
        }
    }

    private void deliver(Runnable callback) {
        lock.lock();
        try {
            underWay--;
            add(callback);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a task and takes it, or returns null if there will never be another.
    private Runnable next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (tasks.isEmpty() && !(stopped && underWay == 0)) {
                taskOrEnd.await();
            }
            return tasks.poll();
        } finally {
            lock.unlock();
        }
    }
}
