package katas.responsiveeditor;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Each write is a future that follows upon the one before; close waits for the last of them.
public final class Editor implements AutoCloseable {
    private static final Executor THREADS = Thread::startVirtualThread;

    private final Disk disk;
    private final Executor ui;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private Save newest;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = notNull(disk);
        this.ui = notNull(ui);
    }

    private static <T> T notNull(T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        return value;
    }

    public void save(String text, Consumer<SaveResult> done) {
        Save older = exchange(new Save(notNull(text), notNull(done)));
        if (older != null) {
            older.tell(ui, new SaveResult.Superseded());
        }
    }

    private synchronized Save exchange(Save save) {
        if (closed) {
            throw new IllegalStateException("The editor is closed.");
        }
        Save older = newest;
        newest = save;
        if (older == null) {
            CompletableFuture<Runnable> write = last.thenApplyAsync(_ -> writeNewest(), THREADS);
            last = write.thenAccept(_ -> {});
            write.thenAcceptAsync(Runnable::run, THREADS);
        }
        return older;
    }

    private synchronized Save take() {
        Save taken = newest;
        newest = null;
        return taken;
    }

    private Runnable writeNewest() {
        Save save = take();
        SaveResult result;
        try {
            disk.write(save.text);
            result = new SaveResult.Saved();
        } catch (IOException failure) {
            result = new SaveResult.Failed(failure);
        } catch (Throwable failure) {
            result = new SaveResult.Failed(new IOException(failure));
        }
        SaveResult told = result;
        return () -> save.tell(ui, told);
    }

    @Override
    public void close() throws InterruptedException {
        try {
            shut().get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized CompletableFuture<Void> shut() {
        closed = true;
        return last;
    }

    private record Save(String text, Consumer<SaveResult> done) {
        void tell(Executor ui, SaveResult result) {
            ui.execute(() -> done.accept(result));
        }
    }
}
