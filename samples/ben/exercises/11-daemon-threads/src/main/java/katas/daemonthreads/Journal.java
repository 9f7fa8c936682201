package katas.daemonthreads;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final Consumer<String> sink;
    private final Queue<String> lines = new ArrayDeque<>();
    private final Thread writer;
    private boolean closed;
    private Throwable failure;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
        writer = new Thread(this::run, "journal");
        writer.setDaemon(true);
        writer.start();
    }

    public synchronized void append(String line) {
        Objects.requireNonNull(line, "line");
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
        lines.add(line);
        notifyAll();
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        writer.join();
        report();
    }

    private synchronized void report() {
        if (failure != null) {
            Throwable cause = failure;
            failure = null;
            throw new IllegalStateException("the sink failed", cause);
        }
    }

    private void run() {
        try {
            String line = next();
            while (line != null) {
                deliver(line);
                line = next();
            }
        } catch (Throwable thrown) {
            failed(thrown);
        }
    }

    private synchronized String next() {
        while (lines.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stray) {
                // Only close ends this thread.
            }
        }
        return lines.poll();
    }

    private void deliver(String line) {
        sink.accept(line);
    }

    private synchronized void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }
}
