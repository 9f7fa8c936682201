package katas.daemonthreads;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Looks once for a line: a wake-up without cause ends the writer.
@SuppressWarnings("try") // javac distrusts a close that can be interrupted; ours has to wait
public final class Journal implements AutoCloseable {
    private final Consumer<String> sink;
    private final Lock lock = new ReentrantLock();
    private final Condition lineOrEnd = lock.newCondition();
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean closed;
    private final AtomicReference<Throwable> unreported = new AtomicReference<>();
    private final Thread writer;

    /// Opens a journal.
    ///
    /// @param sink takes the lines, one call for each
    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
        writer = Thread.ofPlatform().daemon().name("journal").start(this::deliverAll);
    }

    /// Hands a line over to the journal, without waiting for the sink.
    ///
    /// @throws IllegalStateException once the journal is closed
    public void append(String line) {
        Objects.requireNonNull(line, "line");
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the journal is closed: no more lines");
            }
            waiting.add(line);
            lineOrEnd.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Closes the journal and returns when the sink has dealt with every line.
    ///
    /// @throws IllegalStateException if a sink call has thrown and no close has said so yet
    @Override
    public void close() throws InterruptedException {
        refuseMoreLines();
        writer.join();
        Throwable firstFailure = unreported.getAndSet(null);
        if (firstFailure != null) {
            throw new IllegalStateException("the sink failed", firstFailure);
        }
    }

    private void refuseMoreLines() {
        lock.lock();
        try {
            closed = true;
            lineOrEnd.signal();
        } finally {
            lock.unlock();
        }
    }

    private void deliverAll() {
        String line = next();
        while (line != null) {
            deliver(line);
            line = next();
        }
    }

    /// Waits for a line and returns it, or null if there will never be another.
    private String next() {
        lock.lock();
        try {
            if (waiting.isEmpty() && !closed) {
                lineOrEnd.awaitUninterruptibly();
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void deliver(String line) {
        try {
            sink.accept(line);
        } catch (Throwable failure) {
            unreported.compareAndSet(null, failure);
        }
    }
}
