package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Wraps the lock that is to be built.
public final class ReadWriteGate {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        lock.readLock().lockInterruptibly();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        lock.writeLock().lockInterruptibly();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
