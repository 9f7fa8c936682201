/// Style: a blocking queue. Tokens are out for "not yet stopped" and for each offload under way;
/// whoever gives back the last one puts the end into the queue.
package katas.eventloop;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

public final class EventLoop {
    private static final Runnable END = () -> {};

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private boolean stopped;
    private int tokens = 1;

    public EventLoop() {}

    public synchronized void post(Runnable task) {
        requireNonNull(task);
        check();
        queue.add(task);
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        requireNonNull(blocking);
        requireNonNull(callback);
        synchronized (this) {
            check();
            tokens++;
        }
        Thread thread =
                new Thread(
                        () -> {
                            T value = null;
                            Throwable thrown = null;
                            try {
                                value = blocking.call();
                            } catch (Throwable t) {
                                thrown = t;
                            }
                            T result = value;
                            Throwable failure = thrown;
                            queue.add(() -> callback.accept(result, failure));
                            giveBack();
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private void check() {
        if (stopped) {
            throw new IllegalStateException("stopped");
        }
    }

    private synchronized void giveBack() {
        if (--tokens == 0) {
            queue.add(END);
        }
    }

    public synchronized void stop() {
        if (!stopped) {
            stopped = true;
            giveBack();
        }
    }

    public void run() throws InterruptedException {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("run twice");
        }
        Throwable first = null;
        for (Runnable task = queue.take(); task != END; task = queue.take()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                if (first == null) {
                    first = e;
                } else if (e != first) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
        if (first instanceof Error e) {
            throw e;
        }
    }
}
