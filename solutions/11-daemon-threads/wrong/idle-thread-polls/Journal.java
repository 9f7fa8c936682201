package katas.daemonthreads;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Consumer<String> sink;
    private final Thread writer;
    private boolean closed;

    public Journal(Consumer<String> sink) {
        this.sink = requireNonNull(sink);
        writer = Thread.ofPlatform().daemon().name("journal").start(this::run);
    }

    public synchronized void append(String line) {
        requireNonNull(line);
        if (closed) {
            throw new IllegalStateException("closed");
        }
        lines.add(line);
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        writer.join();
        Throwable first = failure.getAndSet(null);
        if (first != null) {
            throw new IllegalStateException("the sink failed", first);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void run() {
        try {
            while (!isClosed() || !lines.isEmpty()) {
                String line = lines.poll(5, TimeUnit.MILLISECONDS);
                if (line != null) {
                    deliver(line);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
