/// Style: no locks. The whole state is one immutable value that is exchanged, and the loop parks.
package katas.eventloop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

public final class EventLoop {
    private record State(List<Runnable> tasks, int open, boolean stopped) {
        State with(Runnable task) {
            var more = new ArrayList<>(tasks);
            more.add(task);
            return new State(List.copyOf(more), open, stopped);
        }

        State withOpen(int change) {
            return new State(tasks, open + change, stopped);
        }

        State refusing() {
            if (stopped) {
                throw new IllegalStateException("stopped");
            }
            return this;
        }

        boolean isOver() {
            return tasks.isEmpty() && stopped && open == 0;
        }
    }

    private final AtomicReference<State> state =
            new AtomicReference<>(new State(List.of(), 0, false));
    private final AtomicReference<Thread> runner = new AtomicReference<>();

    public EventLoop() {}

    private State change(UnaryOperator<State> change) {
        State before = state.getAndUpdate(change);
        LockSupport.unpark(runner.get());
        return before;
    }

    public void post(Runnable task) {
        Objects.requireNonNull(task);
        change(s -> s.refusing().with(task));
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking);
        Objects.requireNonNull(callback);
        change(s -> s.refusing().withOpen(1));
        Thread.startVirtualThread(
                () -> {
                    Runnable task;
                    try {
                        T result = blocking.call();
                        task = () -> callback.accept(result, null);
                    } catch (Throwable failure) {
                        task = () -> callback.accept(null, failure);
                    }
                    Runnable posted = task;
                    change(s -> s.with(posted).withOpen(-1));
                });
    }

    public void stop() {
        change(s -> new State(s.tasks(), s.open(), true));
    }

    public void run() throws InterruptedException {
        if (!runner.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("only one run");
        }
        var failures = new ArrayList<Throwable>();
        while (!state.get().isOver()) {
            List<Runnable> batch = change(s -> new State(List.of(), s.open(), s.stopped())).tasks();
            for (Runnable task : batch) {
                try {
                    task.run();
                } catch (Throwable t) {
                    failures.add(t);
                }
            }
            while (state.get().tasks().isEmpty() && !state.get().isOver()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LockSupport.park(this);
            }
        }
        finish(failures);
    }

    private static void finish(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.getFirst();
        failures.stream().filter(f -> f != first).distinct().forEach(first::addSuppressed);
        switch (first) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new IllegalStateException(first);
        }
    }
}
