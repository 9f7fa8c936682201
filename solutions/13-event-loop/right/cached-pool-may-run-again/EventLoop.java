/// Style: lock, condition and a pool whose idle threads stay for a while; a run that was
/// interrupted may be taken up again, with the failures that it has seen.
package katas.eventloop;

import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

public final class EventLoop {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedList<Runnable> ready = new LinkedList<>();
    private final ExecutorService helpers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Set<Throwable> failures = new LinkedHashSet<>();
    private long pending;
    private boolean stopping;
    private boolean taken;

    public EventLoop() {}

    public void post(Runnable task) {
        if (task == null) {
            throw new NullPointerException("task");
        }
        add(task, true, 0);
    }

    private void add(Runnable task, boolean mayBeRefused, int pendingChange) {
        lock.lock();
        try {
            if (mayBeRefused && stopping) {
                throw new IllegalStateException("stopped");
            }
            if (task != null) {
                ready.addLast(task);
            }
            pending += pendingChange;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking, "blocking");
        Objects.requireNonNull(callback, "callback");
        add(null, true, 1);
        helpers.execute(
                () -> {
                    try {
                        T t = blocking.call();
                        add(() -> callback.accept(t, null), false, -1);
                    } catch (Throwable e) {
                        add(() -> callback.accept(null, e), false, -1);
                    }
                });
    }

    public void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void run() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (taken) {
                throw new IllegalStateException("is running or has run");
            }
            taken = true;
            try {
                loop();
            } catch (InterruptedException e) {
                taken = false;
                throw e;
            }
        } finally {
            lock.unlock();
        }
        helpers.shutdown();
        rethrow();
    }

    private void loop() throws InterruptedException {
        while (true) {
            while (ready.isEmpty()) {
                if (stopping && pending == 0) {
                    return;
                }
                changed.await();
            }
            Runnable task = ready.removeFirst();
            lock.unlock();
            try {
                task.run();
            } catch (Throwable thrown) {
                failures.add(thrown);
            } finally {
                lock.lock();
            }
        }
    }

    private void rethrow() {
        Throwable first = null;
        for (Throwable failure : failures) {
            if (first == null) {
                first = failure;
            } else {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            EventLoop.<RuntimeException>sneak(first);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable t) throws E {
        throw (E) t;
    }
}
