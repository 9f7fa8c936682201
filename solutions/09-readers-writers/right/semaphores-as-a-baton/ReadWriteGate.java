package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Style: semaphores only, after Andrews' "passing the baton". A binary semaphore guards the
/// counts; each group of readers who wait has a semaphore of its own, and all writers share one.
public final class ReadWriteGate {
    private final Semaphore guard = new Semaphore(1);
    private final Semaphore writersTurn = new Semaphore(0);
    private Semaphore groupsTurn = new Semaphore(0);
    private int groupSize;
    private int writersWaiting;
    private int reading;
    private boolean writing;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work, "work must not be null");
        startReading();
        try {
            return work.get();
        } finally {
            stopReading();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work, "work must not be null");
        startWriting();
        try {
            work.run();
        } finally {
            stopWriting();
        }
    }

    private void startReading() throws InterruptedException {
        guard.acquire();
        if (!writing && writersWaiting == 0) {
            reading++;
            guard.release();
            return;
        }
        Semaphore mine = groupsTurn;
        groupSize++;
        guard.release();
        try {
            mine.acquire();
        } catch (InterruptedException interrupted) {
            guard.acquireUninterruptibly();
            if (mine == groupsTurn) {
                groupSize--;
                guard.release();
            } else {
                guard.release();
                stopReading();
            }
            throw interrupted;
        }
    }

    private void stopReading() {
        guard.acquireUninterruptibly();
        reading--;
        if (reading == 0) {
            passToWriter();
        }
        guard.release();
    }

    private void startWriting() throws InterruptedException {
        guard.acquire();
        if (!writing && reading == 0) {
            writing = true;
            guard.release();
            return;
        }
        writersWaiting++;
        guard.release();
        try {
            writersTurn.acquire();
        } catch (InterruptedException interrupted) {
            guard.acquireUninterruptibly();
            boolean mineAlready = writersTurn.tryAcquire();
            if (!mineAlready) {
                writersWaiting--;
                if (writersWaiting == 0 && !writing) {
                    passToGroup();
                }
            }
            guard.release();
            if (mineAlready) {
                stopWriting();
            }
            throw interrupted;
        }
    }

    private void stopWriting() {
        guard.acquireUninterruptibly();
        writing = false;
        if (groupSize > 0) {
            passToGroup();
        } else {
            passToWriter();
        }
        guard.release();
    }

    private void passToGroup() {
        reading += groupSize;
        groupsTurn.release(groupSize);
        groupsTurn = new Semaphore(0);
        groupSize = 0;
    }

    private void passToWriter() {
        if (writersWaiting > 0) {
            writersWaiting--;
            writing = true;
            writersTurn.release();
        }
    }
}
