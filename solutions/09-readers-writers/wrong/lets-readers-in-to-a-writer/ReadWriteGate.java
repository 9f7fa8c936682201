package katas.readerswriters;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// A writer who gives up does not look whether another one is inside.
public final class ReadWriteGate {
    private int reading;
    private boolean writing;
    private int writersWaiting;
    private final Set<Object> readersWaiting = new HashSet<>();

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        beginRead();
        try {
            return work.get();
        } finally {
            endRead();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        beginWrite();
        try {
            work.run();
        } finally {
            endWrite();
        }
    }

    private synchronized void beginRead() throws InterruptedException {
        if (!writing && writersWaiting == 0) {
            reading++;
            return;
        }
        var me = new Object();
        readersWaiting.add(me);
        try {
            while (readersWaiting.contains(me)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            if (!readersWaiting.remove(me)) {
                endRead();
            }
            throw interrupted;
        }
    }

    private synchronized void endRead() {
        reading--;
        notifyAll();
    }

    private synchronized void beginWrite() throws InterruptedException {
        writersWaiting++;
        try {
            while (writing || reading > 0) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            writersWaiting--;
            if (writersWaiting == 0) {
                admitReaders();
            }
            throw interrupted;
        }
        writersWaiting--;
        writing = true;
    }

    private synchronized void endWrite() {
        writing = false;
        admitReaders();
    }

    private void admitReaders() {
        reading += readersWaiting.size();
        readersWaiting.clear();
        notifyAll();
    }
}
