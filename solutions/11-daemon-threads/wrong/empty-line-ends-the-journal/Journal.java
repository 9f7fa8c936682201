package katas.daemonthreads;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private static final String END = "";

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
            lines.add(END);
        }
        writer.join();
        Throwable first = failure.getAndSet(null);
        if (first != null) {
            throw new IllegalStateException("the sink failed", first);
        }
    }

    private void run() {
        try {
            String line = lines.take();
            while (!line.equals(END)) {
                deliver(line);
                line = lines.take();
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
