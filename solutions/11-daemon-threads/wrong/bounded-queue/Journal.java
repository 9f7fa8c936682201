package katas.daemonthreads;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private static final int ROOM = 100;

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
        awaitRoom();
        if (closed) {
            throw new IllegalStateException("the journal is closed");
        }
        lines.add(line);
        notifyAll();
    }

    private synchronized void awaitRoom() {
        boolean interrupted = false;
        while (lines.size() >= ROOM) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
        String line = next();
        while (line != null) {
            deliver(line);
            line = next();
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
        notifyAll();
        return lines.poll();
    }

    private void deliver(String line) {
        try {
            sink.accept(line);
        } catch (Throwable thrown) {
            failed(thrown);
        }
    }

    private synchronized void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }
}
