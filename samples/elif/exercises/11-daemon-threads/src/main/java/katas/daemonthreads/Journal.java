/// Style: the other reading of "once closed". A journal is closed when close has ended; while close
/// waits, appends are still taken and waited for. An interrupted close has changed nothing.
package katas.daemonthreads;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition work = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> sink;
    private boolean busy;
    private boolean closed;
    private Throwable failure;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
        Thread.ofPlatform().daemon().start(this::run);
    }

    public void append(String line) {
        Objects.requireNonNull(line, "line");
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            lines.addLast(line);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (busy || !lines.isEmpty()) {
                drained.await();
            }
            boolean first = !closed;
            closed = true;
            work.signalAll();
            if (first && failure != null) {
                throw new IllegalStateException("sink failed", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (awaitLine()) {
                writeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitLine() {
        while (lines.isEmpty() && !closed) {
            work.awaitUninterruptibly();
        }
        return !lines.isEmpty();
    }

    /// Lets go of the lock while the sink works.
    private void writeFirst() {
        String line = lines.removeFirst();
        Throwable thrown = null;
        busy = true;
        lock.unlock();
        try {
            sink.accept(line);
        } catch (Throwable broken) {
            thrown = broken;
        } finally {
            lock.lock();
        }
        busy = false;
        failure = failure == null ? thrown : failure;
        if (lines.isEmpty()) {
            drained.signalAll();
        }
    }
}
