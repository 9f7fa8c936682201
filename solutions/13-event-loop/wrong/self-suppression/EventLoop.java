package katas.eventloop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

public final class EventLoop {
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private int underWay;
    private boolean started;
    private boolean stopped;

    public EventLoop() {}

    public synchronized void post(Runnable task) {
        Objects.requireNonNull(task, "task");
        refuseIfStopped();
        tasks.addLast(task);
        notifyAll();
    }

    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        Objects.requireNonNull(blocking, "blocking");
        Objects.requireNonNull(callback, "callback");
        beginOffload();
        Thread.startVirtualThread(
                () -> {
                    Runnable outcome;
                    try {
                        T result = blocking.call();
                        outcome = () -> callback.accept(result, null);
                    } catch (Throwable failure) {
                        outcome = () -> callback.accept(null, failure);
                    }
                    endOffload(outcome);
                });
    }

    private synchronized void beginOffload() {
        refuseIfStopped();
        underWay++;
    }

    private synchronized void endOffload(Runnable outcome) {
        underWay--;
        tasks.addLast(outcome);
        notifyAll();
    }

    private void refuseIfStopped() {
        if (stopped) {
            throw new IllegalStateException("the loop is stopped");
        }
    }

    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public void run() throws InterruptedException {
        begin();
        List<Throwable> failures = new ArrayList<>();
        Runnable task = next();
        while (task != null) {
            try {
                task.run();
            } catch (Throwable failure) {
                failures.add(failure);
            }
            task = next();
        }
        report(failures);
    }

    private synchronized void begin() {
        if (started) {
            throw new IllegalStateException("the loop has been run already");
        }
        started = true;
    }

    private synchronized Runnable next() throws InterruptedException {
        while (tasks.isEmpty() && !(stopped && underWay == 0)) {
            wait();
        }
        return tasks.pollFirst();
    }

    private static void report(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.getFirst();
        for (Throwable later : failures.subList(1, failures.size())) {
            first.addSuppressed(later);
        }
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
