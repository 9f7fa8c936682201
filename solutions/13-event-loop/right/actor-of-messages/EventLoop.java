/// Style: messages. Even "stop" and "offloaded" are tasks in the queue, and what decides about the
/// end belongs to the loop's thread alone.
package katas.eventloop;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

public final class EventLoop {
    private sealed interface Message {}

    private record Post(Runnable task) implements Message {}

    private record Began() implements Message {}

    private record Ended(Runnable callback) implements Message {}

    private record Stop() implements Message {}

    private final BlockingQueue<Message> messages = new LinkedBlockingDeque<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Object entrance = new Object();
    private boolean shut;

    // of the loop's thread only
    private int began;
    private boolean stopSeen;
    private RuntimeException firstException;
    private Error firstError;

    public EventLoop() {}

    private void send(Message message) {
        synchronized (entrance) {
            if (shut) {
                throw new IllegalStateException("shut");
            }
            messages.add(message);
        }
    }

    public void post(Runnable task) {
        send(new Post(Objects.requireNonNull(task)));
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking);
        Objects.requireNonNull(callback);
        send(new Began());
        var future =
                new FutureTask<T>(blocking::call) {
                    @Override
                    protected void set(T result) {
                        messages.add(new Ended(() -> callback.accept(result, null)));
                    }

                    @Override
                    protected void setException(Throwable failure) {
                        messages.add(new Ended(() -> callback.accept(null, failure)));
                    }
                };
        Thread.ofPlatform().daemon().start(future);
    }

    public void stop() {
        synchronized (entrance) {
            if (!shut) {
                messages.add(new Stop());
            }
            shut = true;
        }
    }

    public void run() throws InterruptedException {
        if (running.getAndSet(true)) {
            throw new IllegalStateException("second run");
        }
        while (!stopSeen || began > 0) {
            switch (messages.take()) {
                case Post(Runnable task) -> call(task);
                case Began() -> began++;
                case Ended(Runnable callback) -> {
                    began--;
                    call(callback);
                }
                case Stop() -> stopSeen = true;
            }
        }
        if (firstException != null) {
            throw firstException;
        }
        if (firstError != null) {
            throw firstError;
        }
    }

    private void call(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (firstException == null && firstError == null) {
                firstException = e;
            } else {
                suppress(e);
            }
        } catch (Error e) {
            if (firstException == null && firstError == null) {
                firstError = e;
            } else {
                suppress(e);
            }
        }
    }

    private void suppress(Throwable later) {
        Throwable first = firstException == null ? firstError : firstException;
        if (later != first) {
            first.addSuppressed(later);
        }
    }
}
