package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Tidies up after an interrupt as if the reader had been let in.
public final class ReadWriteGate {
    private final Lock lock = new ReentrantLock();
    private final Condition groupIsLetIn = lock.newCondition();
    private final Condition writerMayGoIn = lock.newCondition();

    private int readersInside;
    private boolean writerInside;
    private int writersWaiting;

    /// Of the group that waits now; when it is let in, all of it counts as inside at once.
    private int readersWaiting;

    private long groupsLetIn;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        enterToRead();
        try {
            return work.get();
        } finally {
            leaveAfterReading();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        enterToWrite();
        try {
            work.run();
        } finally {
            leaveAfterWriting();
        }
    }

    private void enterToRead() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (writerInside || writersWaiting > 0) {
                awaitGroup();
            } else {
                readersInside++;
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitGroup() throws InterruptedException {
        long mine = groupsLetIn;
        readersWaiting++;
        try {
            while (mine == groupsLetIn) {
                groupIsLetIn.await();
            }
        } catch (InterruptedException givesUp) {
            oneReaderLess();
            throw givesUp;
        }
    }

    private void leaveAfterReading() {
        lock.lock();
        try {
            oneReaderLess();
        } finally {
            lock.unlock();
        }
    }

    private void oneReaderLess() {
        readersInside--;
        if (readersInside == 0) {
            writerMayGoIn.signal();
        }
    }

    private void enterToWrite() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            writersWaiting++;
            try {
                while (writerInside || readersInside > 0) {
                    writerMayGoIn.await();
                }
                writerInside = true;
            } finally {
                writersWaiting--;
                if (writersWaiting == 0 && !writerInside) {
                    letGroupIn();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void leaveAfterWriting() {
        lock.lock();
        try {
            writerInside = false;
            letGroupIn();
            if (readersInside == 0) {
                writerMayGoIn.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void letGroupIn() {
        readersInside += readersWaiting;
        readersWaiting = 0;
        groupsLetIn++;
        groupIsLetIn.signalAll();
    }
}
