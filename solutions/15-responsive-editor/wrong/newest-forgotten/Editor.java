package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final AtomicReference<Save> waiting = new AtomicReference<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private int unfinished;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk, "disk");
        this.ui = Objects.requireNonNull(ui, "ui");
    }

    public void save(String text, Consumer<SaveResult> done) {
        var save = new Save(Objects.requireNonNull(text), Objects.requireNonNull(done));
        accept();
        Save older = waiting.getAndSet(save);
        if (older != null) {
            finished();
            report(older, new SaveResult.Superseded());
        }
        if (working.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::writeAll);
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        while (unfinished > 0) {
            wait();
        }
    }

    private synchronized void accept() {
        if (closed) {
            throw new IllegalStateException("the editor is closed");
        }
        unfinished++;
    }

    private synchronized void finished() {
        unfinished--;
        notifyAll();
    }

    private void writeAll() {
        Save save = waiting.getAndSet(null);
        while (save != null) {
            SaveResult result = write(save.text);
            finished();
            report(save, result);
            save = waiting.getAndSet(null);
        }
        working.set(false);
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

    private void report(Save save, SaveResult result) {
        Thread.startVirtualThread(() -> ui.execute(() -> save.done.accept(result)));
    }

    private record Save(String text, Consumer<SaveResult> done) {}
}
