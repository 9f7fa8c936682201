package katas.responsiveeditor;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One daemon thread for as long as the editor lives, and one monitor with notifyAll.
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private String text;
    private Consumer<SaveResult> done;
    private boolean writing;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        if (disk == null || ui == null) {
            throw new NullPointerException("disk and ui must be there");
        }
        this.disk = disk;
        this.ui = ui;
        var writer = new Thread(this::writeAll, "writer");
        writer.setDaemon(true);
        writer.start();
    }

    public void save(String newText, Consumer<SaveResult> newDone) {
        if (newText == null || newDone == null) {
            throw new NullPointerException("text and done must be there");
        }
        Consumer<SaveResult> superseded;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            superseded = done;
            text = newText;
            done = newDone;
            notifyAll();
        }
        if (superseded != null) {
            ui.execute(() -> superseded.accept(new SaveResult.Superseded()));
        }
    }

    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        notifyAll();
        while (done != null || writing) {
            wait();
        }
    }

    private void writeAll() {
        while (true) {
            String next;
            Consumer<SaveResult> told;
            synchronized (this) {
                while (done == null) {
                    if (closed) {
                        return;
                    }
                    waitForSomething();
                }
                next = text;
                told = done;
                done = null;
                writing = true;
            }
            SaveResult result = write(next);
            synchronized (this) {
                writing = false;
                notifyAll();
            }
            try {
                ui.execute(() -> told.accept(result));
            } catch (Throwable notOurs) {
                // The ui has its own ways to report it.
            }
        }
    }

    private synchronized void waitForSomething() {
        try {
            wait();
        } catch (InterruptedException stray) {
            // Nobody has a reason to interrupt this thread.
        }
    }

    private SaveResult write(String next) {
        try {
            disk.write(next);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (RuntimeException | Error failure) {
            return new SaveResult.Failed(new IOException(failure));
        }
    }
}
