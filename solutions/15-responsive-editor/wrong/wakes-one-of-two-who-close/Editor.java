package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The end of a write wakes one of those who wait in close.
@SuppressWarnings("try") // javac distrusts a close that can be interrupted; ours has to wait
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final Executor writer = oneVirtualThread();
    private final Executor reporter = oneVirtualThread();

    private final Lock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();

    /// The newest save not yet begun, or null; the writer has a task for it. Guarded by [#lock].
    private Save waiting;

    /// Guarded by [#lock].
    private boolean writing;

    /// Guarded by [#lock].
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk, "disk");
        this.ui = Objects.requireNonNull(ui, "ui");
    }

    private static Executor oneVirtualThread() {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name("editor").factory());
    }

    public void save(String text, Consumer<SaveResult> done) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(done, "done");
        Save older = replaceWaiting(new Save(text, done));
        if (older != null) {
            report(older, new SaveResult.Superseded());
        }
    }

    private Save replaceWaiting(Save save) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the editor is closed");
            }
            Save older = waiting;
            waiting = save;
            if (older == null) {
                writer.execute(this::writeNewest);
            }
            return older;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            closed = true;
            while (waiting != null || writing) {
                written.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void writeNewest() {
        Save save = beginWriting();
        SaveResult result = write(save.text);
        endWriting();
        report(save, result);
    }

    private Save beginWriting() {
        lock.lock();
        try {
            Save save = waiting;
            waiting = null;
            writing = true;
            return save;
        } finally {
            lock.unlock();
        }
    }

    private void endWriting() {
        lock.lock();
        try {
            writing = false;
            written.signal();
        } finally {
            lock.unlock();
        }
    }

    private SaveResult write(String text) {
        try {
            disk.write(text);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (Throwable failure) {
            return new SaveResult.Failed(new IOException("the disk failed", failure));
        }
    }

    /// What the ui or a done throws ends this task and is reported by the thread's handler of
    /// uncaught exceptions; the executor has another thread for the next one.
    private void report(Save save, SaveResult result) {
        reporter.execute(() -> ui.execute(() -> save.done.accept(result)));
    }

    private record Save(String text, Consumer<SaveResult> done) {}
}
