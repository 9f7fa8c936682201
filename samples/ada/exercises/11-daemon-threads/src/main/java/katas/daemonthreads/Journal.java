/// Style: a blocking queue whose last element, told apart by identity, ends the writer. Appends and
/// the pill take turns under one monitor, so that nothing gets behind the pill.
package katas.daemonthreads;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private static final Object PILL = new Object();

    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final Consumer<String> sink;
    private final Thread writer;
    private boolean closed;
    private Throwable failure;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink);
        writer = new Thread(this::run, "journal writer");
        writer.setDaemon(true);
        writer.start();
    }

    public synchronized void append(String line) {
        Objects.requireNonNull(line);
        if (closed) {
            throw new IllegalStateException("journal is closed");
        }
        queue.add(line);
    }

    @Override
    public void close() throws InterruptedException {
        swallowPill();
        writer.join();
        reportFailure();
    }

    private synchronized void swallowPill() {
        if (!closed) {
            closed = true;
            queue.add(PILL);
        }
    }

    private synchronized void reportFailure() {
        if (failure != null) {
            var report = new IllegalStateException("sink failed", failure);
            failure = null;
            throw report;
        }
    }

    private void run() {
        Object next = take();
        while (next != PILL) {
            try {
                sink.accept((String) next);
            } catch (Throwable thrown) {
                remember(thrown);
            }
            next = take();
        }
    }

    private synchronized void remember(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /// An interrupt is nothing to this thread: only the pill ends it.
    private Object take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                // Its status is clear now, so the next take waits.
            }
        }
    }
}
