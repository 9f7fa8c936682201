/// Style: offloads are completable futures on the common pool; a set of those under way.
package katas.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

public final class EventLoop {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final Set<Object> underWay = new HashSet<>();
    private Thread owner;
    private boolean open = true;

    public EventLoop() {}

    public void post(Runnable task) {
        Objects.requireNonNull(task, "task");
        synchronized (tasks) {
            refuse();
            tasks.addLast(task);
            tasks.notifyAll();
        }
    }

    private void refuse() {
        if (!open) {
            throw new IllegalStateException("The loop has been stopped");
        }
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking, "blocking");
        Objects.requireNonNull(callback, "callback");
        var key = new Object();
        synchronized (tasks) {
            refuse();
            underWay.add(key);
        }
        var future = new CompletableFuture<T>();
        future.whenComplete(
                (value, failure) -> deliver(key, () -> callback.accept(value, failure)));
        CompletableFuture.runAsync(
                () -> {
                    try {
                        future.complete(blocking.call());
                    } catch (Throwable failure) {
                        future.completeExceptionally(failure);
                    }
                });
    }

    private void deliver(Object key, Runnable callback) {
        synchronized (tasks) {
            underWay.remove(key);
            tasks.addLast(callback);
            tasks.notifyAll();
        }
    }

    public void stop() {
        synchronized (tasks) {
            open = false;
            tasks.notifyAll();
        }
    }

    public void run() throws InterruptedException {
        synchronized (tasks) {
            if (owner != null) {
                throw new IllegalStateException("The loop is run by " + owner);
            }
            owner = Thread.currentThread();
        }
        List<Throwable> thrown = new ArrayList<>();
        while (true) {
            Runnable task;
            synchronized (tasks) {
                while (tasks.isEmpty() && (open || !underWay.isEmpty())) {
                    tasks.wait();
                }
                task = tasks.pollFirst();
            }
            if (task == null) {
                break;
            }
            try {
                task.run();
            } catch (Throwable t) {
                thrown.add(t);
            }
        }
        if (!thrown.isEmpty()) {
            Throwable first = thrown.removeFirst();
            thrown.forEach(
                    t -> {
                        if (t != first) {
                            first.addSuppressed(t);
                        }
                    });
            if (first instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) first;
        }
    }
}
