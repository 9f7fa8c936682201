package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Style: writers queue for a fair lock among themselves, and only its owner deals with readers. A
/// group of readers who wait is a latch that is opened for all of them.
public final class ReadWriteGate {
    private final ReentrantLock writersOnly = new ReentrantLock(true);
    private int writersHere;
    private boolean writing;
    private int reading;
    private Group group = new Group();

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        Group mine = comeToRead();
        try {
            mine.opened.await();
        } catch (InterruptedException givesUp) {
            leaveGroup(mine);
            throw givesUp;
        }
        try {
            return work.get();
        } finally {
            leaveAfterReading();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        changeWriters(1);
        try {
            writersOnly.lockInterruptibly();
            try {
                awaitNoReaders();
                try {
                    work.run();
                } finally {
                    leaveAfterWriting();
                }
            } finally {
                writersOnly.unlock();
            }
        } finally {
            changeWriters(-1);
        }
    }

    private synchronized Group comeToRead() {
        if (writersHere > 0) {
            group.size++;
            return group;
        }
        reading++;
        return Group.OPEN;
    }

    private synchronized void leaveGroup(Group mine) {
        if (mine == group) {
            group.size--;
        } else {
            leaveAfterReading();
        }
    }

    private synchronized void leaveAfterReading() {
        reading--;
        notifyAll();
    }

    private synchronized void awaitNoReaders() throws InterruptedException {
        while (reading > 0) {
            wait();
        }
        writing = true;
    }

    private synchronized void leaveAfterWriting() {
        writing = false;
        openGroup();
    }

    private synchronized void changeWriters(int by) {
        writersHere += by;
        if (writersHere == 0 && !writing) {
            openGroup();
        }
    }

    private void openGroup() {
        reading += group.size;
        group.opened.countDown();
        group = new Group();
    }

    private static final class Group {
        static final Group OPEN = new Group();

        static {
            OPEN.opened.countDown();
        }

        final CountDownLatch opened = new CountDownLatch(1);
        int size;
    }
}
