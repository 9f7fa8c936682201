package katas.readerswriters;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Remembers that a writer waits, and not how many.
public final class ReadWriteGate {
    private int reading;
    private boolean writing;
    private boolean writerWaits;
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
        if (!writing && !writerWaits) {
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
        writerWaits = true;
        try {
            while (writing || reading > 0) {
                wait();
            }
            writing = true;
        } finally {
            writerWaits = false;
            if (!writing) {
                admitReaders();
            }
        }
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
