package katas.responsiveeditor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/// An executor with one thread, and a slot for the newest save: each save brings a task, and the
/// tasks that find the slot empty have nothing to do. A phaser counts the tasks; saves share a lock
/// that close takes alone.
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final AtomicReference<Save> slot = new AtomicReference<>();
    private final Phaser unwritten = new Phaser(1);
    private final ReadWriteLock door = new ReentrantReadWriteLock();
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = requireNonNull(disk);
        this.ui = requireNonNull(ui);
    }

    public void save(String text, Consumer<SaveResult> done) {
        var save = new Save(requireNonNull(text), requireNonNull(done));
        Save older;
        door.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException();
            }
            unwritten.register();
            older = slot.getAndSet(save);
            writer.execute(this::writeNewest);
        } finally {
            door.readLock().unlock();
        }
        if (older != null) {
            ui.execute(() -> older.done.accept(new SaveResult.Superseded()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        boolean first;
        door.writeLock().lock();
        try {
            first = !closed;
            closed = true;
        } finally {
            door.writeLock().unlock();
        }
        if (first) {
            unwritten.arriveAndDeregister();
        }
        unwritten.awaitAdvanceInterruptibly(0);
    }

    private void writeNewest() {
        Save save = slot.getAndSet(null);
        SaveResult result = save == null ? null : write(save.text);
        unwritten.arriveAndDeregister();
        if (save != null) {
            ui.execute(() -> save.done.accept(result));
        }
    }

    private SaveResult write(String text) {
        try {
            disk.write(text);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (Throwable failure) {
            return new SaveResult.Failed(new IOException("cannot write", failure));
        }
    }

    private record Save(String text, Consumer<SaveResult> done) {}
}
