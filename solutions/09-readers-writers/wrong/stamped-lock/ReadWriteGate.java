package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/// Wraps the lock that is to be built.
public final class ReadWriteGate {
    private final StampedLock lock = new StampedLock();

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        long stamp = lock.readLockInterruptibly();
        try {
            return work.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        long stamp = lock.writeLockInterruptibly();
        try {
            work.run();
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
