package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class DeferredCallbacks implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private volatile boolean closed;

    public DeferredCallbacks() {}

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("negative delay: " + delay);
        }
        if (closed) {
            throw new IllegalStateException("closed");
        }
        CompletableFuture.delayedExecutor(
                        TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS, executor)
                .execute(callback);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        executor.shutdown();
        executor.awaitTermination(1, TimeUnit.DAYS);
    }
}
