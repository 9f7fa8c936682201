/// Style: a virtual thread, which is always a daemon, takes whole batches from a monitor.
package katas.daemonthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final Consumer<String> sink;
    private final Thread writer;
    private List<String> pending = new ArrayList<>();
    private boolean open = true;
    private Throwable failure;
    private boolean reported;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
        writer = Thread.ofVirtual().name("journal").start(this::writeAll);
    }

    public synchronized void append(String line) {
        Objects.requireNonNull(line, "line");
        if (!open) {
            throw new IllegalStateException("append to a closed journal");
        }
        pending.add(line);
        notifyAll();
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            open = false;
            notifyAll();
        }
        writer.join();
        synchronized (this) {
            if (failure != null && !reported) {
                reported = true;
                throw new IllegalStateException("lines were skipped", failure);
            }
        }
    }

    private void writeAll() {
        List<String> batch = nextBatch();
        while (!batch.isEmpty()) {
            batch.forEach(this::write);
            batch = nextBatch();
        }
    }

    private void write(String line) {
        try {
            sink.accept(line);
        } catch (Throwable thrown) {
            synchronized (this) {
                failure = failure == null ? thrown : failure;
            }
        }
    }

    private synchronized List<String> nextBatch() {
        while (pending.isEmpty() && open) {
            try {
                wait();
            } catch (InterruptedException stray) {
                // Only close ends this thread.
            }
        }
        List<String> batch = pending;
        pending = new ArrayList<>();
        return batch;
    }
}
