package katas.readerswriters;

import java.util.Objects;
import java.util.function.Supplier;

/// Tells the readers who wait that they may go in, and counts them only when they are awake.
public final class ReadWriteGate {
    private int reading;
    private boolean writing;
    private int writersWaiting;
    private long groups;

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
        long mine = groups;
        while (writing || (writersWaiting > 0 && mine == groups)) {
            wait();
        }
        reading++;
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
            writing = true;
        } finally {
            writersWaiting--;
            if (!writing && writersWaiting == 0) {
                admitReaders();
            }
        }
    }

    private synchronized void endWrite() {
        writing = false;
        admitReaders();
    }

    private void admitReaders() {
        groups++;
        notifyAll();
    }
}
