/// Style: one helper thread does all offloads in turn; a semaphore counts what the loop may look
/// at; after an interrupt the loop accepts nothing more.
package katas.eventloop;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;

public final class EventLoop {
    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore signals = new Semaphore(0);
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicInteger outstanding = new AtomicInteger();
    private final ExecutorService helper =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final AtomicInteger runs = new AtomicInteger();
    private volatile boolean stopped;

    public EventLoop() {}

    public void post(Runnable task) {
        Objects.requireNonNull(task);
        accept(task);
    }

    /// Whoever is let in has its task in the queue before the gate is shut.
    private void accept(Runnable task) {
        gate.readLock().lock();
        try {
            if (stopped) {
                throw new IllegalStateException("stopped");
            }
            if (task == null) {
                outstanding.incrementAndGet();
            } else {
                queue.add(task);
            }
        } finally {
            gate.readLock().unlock();
        }
        signals.release();
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking);
        Objects.requireNonNull(callback);
        accept(null);
        helper.submit(
                () -> {
                    T result = null;
                    Throwable failure = null;
                    try {
                        result = blocking.call();
                    } catch (Throwable t) {
                        failure = t;
                    }
                    T r = result;
                    Throwable f = failure;
                    queue.add(() -> callback.accept(r, f));
                    outstanding.decrementAndGet();
                    signals.release();
                });
    }

    public void stop() {
        gate.writeLock().lock();
        stopped = true;
        gate.writeLock().unlock();
        signals.release();
    }

    public void run() throws InterruptedException {
        if (runs.getAndIncrement() != 0) {
            throw new IllegalStateException("no second run");
        }
        Throwable failure = null;
        while (!(stopped && outstanding.get() == 0 && queue.isEmpty())) {
            Runnable task = queue.poll();
            if (task == null) {
                waitForASignal();
                continue;
            }
            try {
                task.run();
            } catch (Throwable t) {
                if (failure != null && t != failure) {
                    failure.addSuppressed(t);
                }
                failure = failure == null ? t : failure;
            }
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure != null) {
            throw (Error) failure;
        }
    }

    private void waitForASignal() throws InterruptedException {
        try {
            signals.acquire();
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }
}
