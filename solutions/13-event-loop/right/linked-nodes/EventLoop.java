/// Style: each task is a node that waits for its successor; the future of the last node is the
/// place where the next one goes, and the end is a node of its own.
package katas.eventloop;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;

public final class EventLoop {
    private record Node(Runnable task, CompletableFuture<Node> next) {}

    private final ThreadFactory offloaders =
            Thread.ofPlatform().daemon().name("offload-", 1).factory();
    private final Map<Thread, Callable<?>> busy = new IdentityHashMap<>();
    private CompletableFuture<Node> tail = new CompletableFuture<>();
    private CompletableFuture<Node> head = tail;
    private boolean stopped;

    public EventLoop() {}

    private void append(Runnable task) {
        var next = new CompletableFuture<Node>();
        tail.complete(new Node(task, next));
        tail = next;
    }

    private void assertOpen() {
        if (stopped) {
            throw new IllegalStateException("The event loop was stopped.");
        }
    }

    public void post(Runnable task) {
        Objects.requireNonNull(task);
        synchronized (busy) {
            assertOpen();
            append(task);
        }
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking);
        Objects.requireNonNull(callback);
        Thread thread =
                offloaders.newThread(
                        () -> {
                            T result = null;
                            Throwable thrown = null;
                            try {
                                result = blocking.call();
                            } catch (Throwable t) {
                                thrown = t;
                            }
                            deliver(callback, result, thrown);
                        });
        synchronized (busy) {
            assertOpen();
            busy.put(thread, blocking);
        }
        thread.start();
    }

    private <T> void deliver(
            BiConsumer<? super T, ? super Throwable> callback, T result, Throwable thrown) {
        synchronized (busy) {
            append(() -> callback.accept(result, thrown));
            busy.remove(Thread.currentThread());
            endIfDone();
        }
    }

    private void endIfDone() {
        if (stopped && busy.isEmpty()) {
            tail.complete(null);
        }
    }

    public void stop() {
        synchronized (busy) {
            stopped = true;
            endIfDone();
        }
    }

    public void run() throws InterruptedException {
        CompletableFuture<Node> at;
        synchronized (busy) {
            if (head == null) {
                throw new IllegalStateException("A loop runs only once.");
            }
            at = head;
            head = null;
        }
        Throwable failure = null;
        for (Node node = get(at); node != null; node = get(node.next())) {
            try {
                node.task().run();
            } catch (Throwable t) {
                if (failure == null) {
                    failure = t;
                } else if (failure != t) {
                    failure.addSuppressed(t);
                }
            }
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private static Node get(CompletableFuture<Node> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
