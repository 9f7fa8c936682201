/// Style: what is offloaded is kept until the loop begins, and then done by virtual threads of an
/// executor that run closes; an interrupt ends the loop for good, and what is left is dropped.
package katas.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

public final class EventLoop {
    private enum Phase {
        NEW,
        RUNNING,
        OVER
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<Runnable> early = new ArrayList<>();
    private ExecutorService helpers;
    private Phase phase = Phase.NEW;
    private boolean stopped;
    private int outside;

    public EventLoop() {}

    public void post(Runnable task) {
        if (task == null) {
            throw new NullPointerException();
        }
        locked(
                () -> {
                    checkOpen();
                    tasks.add(task);
                });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void checkOpen() {
        if (stopped) {
            throw new IllegalStateException("stopped");
        }
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        if (blocking == null || callback == null) {
            throw new NullPointerException();
        }
        Runnable errand = () -> fetch(blocking, callback);
        locked(
                () -> {
                    checkOpen();
                    outside++;
                    if (phase == Phase.RUNNING) {
                        helpers.execute(errand);
                    } else {
                        early.add(errand);
                    }
                });
    }

    private <T> void fetch(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Runnable task;
        try {
            T value = blocking.call();
            task = () -> callback.accept(value, null);
        } catch (Throwable t) {
            task = () -> callback.accept(null, t);
        }
        Runnable delivered = task;
        locked(
                () -> {
                    tasks.add(delivered);
                    outside--;
                });
    }

    public void stop() {
        locked(() -> stopped = true);
    }

    public void run() throws InterruptedException {
        locked(this::begin);
        var failures = new ArrayList<Throwable>();
        try {
            for (Runnable task = next(); task != null; task = next()) {
                try {
                    task.run();
                } catch (Throwable t) {
                    failures.add(t);
                }
            }
        } finally {
            locked(
                    () -> {
                        phase = Phase.OVER;
                        stopped = true;
                        tasks.clear();
                        helpers.shutdown();
                    });
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.removeFirst();
            failures.removeIf(t -> t == first);
            failures.forEach(first::addSuppressed);
            if (first instanceof RuntimeException e) {
                throw e;
            }
            throw (Error) first;
        }
    }

    private void begin() {
        if (phase != Phase.NEW) {
            throw new IllegalStateException("run has been called");
        }
        phase = Phase.RUNNING;
        helpers = Executors.newVirtualThreadPerTaskExecutor();
        early.forEach(helpers::execute);
        early.clear();
    }

    private Runnable next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (tasks.isEmpty()) {
                if (stopped && outside == 0) {
                    return null;
                }
                work.await();
            }
            return tasks.poll();
        } finally {
            lock.unlock();
        }
    }
}
