package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// No thread while there is nothing to do: each write has a virtual thread of its own, which starts
/// the next one before it tells its result. The last one to end lets go a permit that close waits
/// for.
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore idle = new Semaphore(1);
    private Write current;
    private Write next;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk);
        this.ui = Objects.requireNonNull(ui);
    }

    public void save(String text, Consumer<SaveResult> done) {
        var write = new Write(Objects.requireNonNull(text), Objects.requireNonNull(done));
        Write superseded = null;
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("This editor has been closed.");
            }
            if (current == null) {
                idle.acquireUninterruptibly();
                start(write);
            } else {
                superseded = next;
                next = write;
            }
        } finally {
            lock.unlock();
        }
        if (superseded != null) {
            superseded.tell(new SaveResult.Superseded());
        }
    }

    @Override
    public void close() throws InterruptedException {
        lock.lock();
        closed = true;
        lock.unlock();
        idle.acquire();
        idle.release();
    }

    private void start(Write write) {
        current = write;
        Thread.startVirtualThread(write);
    }

    private void ended() {
        lock.lock();
        try {
            if (next == null) {
                current = null;
                idle.release();
            } else {
                start(next);
                next = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private final class Write implements Runnable {
        private final String text;
        private final Consumer<SaveResult> done;

        Write(String text, Consumer<SaveResult> done) {
            this.text = text;
            this.done = done;
        }

        @Override
        public void run() {
            SaveResult result;
            try {
                disk.write(text);
                result = new SaveResult.Saved();
            } catch (Throwable failure) {
                result =
                        new SaveResult.Failed(
                                failure instanceof IOException known
                                        ? known
                                        : new IOException("not written", failure));
            }
            ended();
            tell(result);
        }

        void tell(SaveResult result) {
            ui.execute(() -> done.accept(result));
        }
    }
}
