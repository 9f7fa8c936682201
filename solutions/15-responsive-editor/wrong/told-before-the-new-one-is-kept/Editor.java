package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final Thread writer;
    private Save waiting;
    private boolean writing;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk, "disk");
        this.ui = Objects.requireNonNull(ui, "ui");
        writer = Thread.ofPlatform().daemon().name("writer").start(this::writeAll);
    }

    public void save(String text, Consumer<SaveResult> done) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(done, "done");
        Save older = takeWaiting();
        if (older != null) {
            ui.execute(() -> older.done.accept(new SaveResult.Superseded()));
        }
        Save another = replaceWaiting(new Save(text, done));
        if (another != null) {
            report(another, new SaveResult.Superseded());
        }
    }

    private synchronized Save takeWaiting() {
        if (closed) {
            throw new IllegalStateException("the editor is closed");
        }
        Save older = waiting;
        waiting = null;
        return older;
    }

    private synchronized Save replaceWaiting(Save save) {
        if (closed) {
            throw new IllegalStateException("the editor is closed");
        }
        Save older = waiting;
        waiting = save;
        notifyAll();
        return older;
    }

    @Override
    public void close() throws InterruptedException {
        refuseMore();
        awaitIdle();
    }

    private void writeAll() {
        for (Save save = next(); save != null; save = next()) {
            SaveResult result = write(save.text);
            endWriting();
            report(save, result);
        }
    }

    private synchronized Save next() {
        while (waiting == null && !closed) {
            try {
                wait();
            } catch (InterruptedException stray) {
                // Looks again.
            }
        }
        Save save = waiting;
        waiting = null;
        writing = save != null;
        return save;
    }

    private synchronized void endWriting() {
        writing = false;
        notifyAll();
    }

    private synchronized void refuseMore() {
        closed = true;
        notifyAll();
    }

    private synchronized void awaitIdle() throws InterruptedException {
        while (waiting != null || writing) {
            wait();
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

    private void report(Save save, SaveResult result) {
        try {
            ui.execute(() -> save.done.accept(result));
        } catch (RuntimeException | Error ofTheUi) {
            // There may be more to write.
        }
    }

    private record Save(String text, Consumer<SaveResult> done) {}
}
