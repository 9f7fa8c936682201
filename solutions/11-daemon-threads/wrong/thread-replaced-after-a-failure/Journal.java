package katas.daemonthreads;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final Consumer<String> sink;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("writer-", 0).factory());

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink);
    }

    public void append(String line) {
        Objects.requireNonNull(line);
        try {
            writer.execute(() -> deliver(line));
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("closed", closed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        Throwable first = failure.getAndSet(null);
        if (first != null) {
            throw new IllegalStateException("the sink failed", first);
        }
    }

    private void deliver(String line) {
        try {
            sink.accept(line);
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            throw thrown;
        }
    }
}
