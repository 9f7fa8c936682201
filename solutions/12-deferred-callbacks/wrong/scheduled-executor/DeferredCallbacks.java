package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class DeferredCallbacks implements AutoCloseable {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private volatile Thread runner;

    public DeferredCallbacks() {
        executor.execute(() -> runner = Thread.currentThread());
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("negative delay: " + delay);
        }
        try {
            executor.schedule(callback, TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("closed", closed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdownNow();
        if (Thread.currentThread() != runner) {
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }
}
