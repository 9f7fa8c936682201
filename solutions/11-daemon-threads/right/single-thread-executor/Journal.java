/// Style: an executor with one thread. Its queue is the journal's queue, its shutdown the orderly
/// end.
package katas.daemonthreads;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Consumer<String> sink;
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("writer").factory());

    public Journal(Consumer<String> sink) {
        this.sink = requireNonNull(sink, "sink");
    }

    public void append(String line) {
        requireNonNull(line, "line");
        try {
            writer.execute(() -> write(line));
        } catch (RejectedExecutionException rejected) {
            throw new IllegalStateException("closed", rejected);
        }
    }

    private void write(String line) {
        try {
            sink.accept(line);
        } catch (RuntimeException | Error failure) {
            firstFailure.compareAndSet(null, failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        boolean ended = false;
        while (!ended) {
            ended = writer.awaitTermination(FOR_EVER, TimeUnit.NANOSECONDS);
        }
        Throwable failure = firstFailure.getAndSet(null);
        if (failure != null) {
            throw new IllegalStateException("a line could not be written", failure);
        }
    }
}
