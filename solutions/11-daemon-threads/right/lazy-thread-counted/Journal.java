/// Style: the thread starts with the first line, and close does not join it but waits until as many
/// lines have been delivered as were appended.
package katas.daemonthreads;

import java.util.LinkedList;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final Object monitor = new Object();
    private final Queue<String> queue = new LinkedList<>();
    private final Consumer<String> sink;
    private Thread writer;
    private long appended;
    private long delivered;
    private boolean closed;
    private Throwable failure;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    public void append(String line) {
        Objects.requireNonNull(line, "line");
        synchronized (monitor) {
            if (closed) {
                throw new IllegalStateException("journal closed after " + appended + " lines");
            }
            queue.add(line);
            appended++;
            if (writer == null) {
                writer = new Thread(this::run);
                writer.setDaemon(true);
                writer.start();
            }
            monitor.notifyAll();
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
            while (delivered < appended) {
                monitor.wait();
            }
            if (failure != null) {
                Throwable cause = failure;
                failure = null;
                throw new IllegalStateException("not every line was written", cause);
            }
        }
    }

    private void run() {
        while (awaitLine()) {
            Throwable thrown = null;
            try {
                sink.accept(head());
            } catch (Throwable broken) {
                thrown = broken;
            }
            done(thrown);
        }
    }

    private boolean awaitLine() {
        synchronized (monitor) {
            while (queue.isEmpty() && !closed) {
                try {
                    monitor.wait();
                } catch (InterruptedException nobodyMeansIt) {
                    // Waits on.
                }
            }
            return !queue.isEmpty();
        }
    }

    private String head() {
        synchronized (monitor) {
            return queue.remove();
        }
    }

    private void done(Throwable thrown) {
        synchronized (monitor) {
            delivered++;
            if (failure == null) {
                failure = thrown;
            }
            monitor.notifyAll();
        }
    }
}
