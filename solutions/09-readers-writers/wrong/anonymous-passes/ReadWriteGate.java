package katas.readerswriters;

import java.util.Objects;
import java.util.function.Supplier;

/// A writer who leaves hands out as many passes as readers wait, and a pass has no name.
public final class ReadWriteGate {
    private int readersInside;
    private int readersWaiting;
    private int writersWaiting;
    private int passes;
    private boolean writerInside;

    public ReadWriteGate() {}

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        enterAsReader();
        try {
            return work.get();
        } finally {
            leaveAsReader();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work, "work");
        enterAsWriter();
        try {
            work.run();
        } finally {
            leaveAsWriter();
        }
    }

    private synchronized void enterAsReader() throws InterruptedException {
        readersWaiting++;
        try {
            while (writerInside || (writersWaiting > 0 && passes == 0)) {
                wait();
            }
            readersInside++;
            if (passes > 0) {
                passes--;
            }
        } finally {
            readersWaiting--;
            if (passes > readersWaiting) { // one of the group was interrupted
                passes = readersWaiting;
                notifyAll();
            }
        }
    }

    private synchronized void leaveAsReader() {
        if (--readersInside == 0) {
            notifyAll();
        }
    }

    private synchronized void enterAsWriter() throws InterruptedException {
        writersWaiting++;
        try {
            while (writerInside || readersInside > 0 || passes > 0) {
                wait();
            }
            writerInside = true;
        } catch (InterruptedException interrupted) {
            notifyAll();
            throw interrupted;
        } finally {
            writersWaiting--;
        }
    }

    private synchronized void leaveAsWriter() {
        writerInside = false;
        passes = readersWaiting;
        notifyAll();
    }
}
