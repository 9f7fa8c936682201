package katas.daemonthreads;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private static final ExecutorService WRITER =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("writer-", 0).factory());

    private final Consumer<String> sink;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private boolean closed;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink);
    }

    public synchronized void append(String line) {
        Objects.requireNonNull(line);
        if (closed) {
            throw new IllegalStateException("closed");
        }
        WRITER.execute(() -> deliver(line));
    }

    @Override
    public void close() throws InterruptedException {
        var last = new CountDownLatch(1);
        synchronized (this) {
            closed = true;
            WRITER.execute(last::countDown);
        }
        last.await();
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
        }
    }
}
