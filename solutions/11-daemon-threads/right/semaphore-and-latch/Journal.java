/// Style: a semaphore counts the lines that wait, with one permit more for the end; a latch tells
/// every close that the writer is done.
package katas.daemonthreads;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Semaphore toDo = new Semaphore(0);
    private final CountDownLatch done = new CountDownLatch(1);

    /// Appends share it; close is alone, so no append is half way when it closes.
    private final ReadWriteLock state = new ReentrantReadWriteLock(true);

    private final AtomicBoolean reported = new AtomicBoolean();
    private boolean closed;
    private volatile Throwable failure;

    public Journal(Consumer<String> sink) {
        Objects.requireNonNull(sink);
        Thread.ofPlatform().daemon().name("journal").start(() -> run(sink));
    }

    public void append(String line) {
        Objects.requireNonNull(line);
        Lock shared = state.readLock();
        shared.lock();
        try {
            if (closed) {
                throw new IllegalStateException("too late: " + line);
            }
            lines.add(line);
            toDo.release();
        } finally {
            shared.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Lock alone = state.writeLock();
        alone.lockInterruptibly();
        try {
            if (!closed) {
                closed = true;
                toDo.release();
            }
        } finally {
            alone.unlock();
        }
        done.await();
        if (failure != null && reported.compareAndSet(false, true)) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(Consumer<String> sink) {
        toDo.acquireUninterruptibly();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            try {
                sink.accept(line);
            } catch (Throwable thrown) {
                failure = failure == null ? thrown : failure;
            }
            toDo.acquireUninterruptibly();
        }
        done.countDown();
    }
}
