package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Everything but the write itself happens under one lock, calls of the ui included: that is
/// careless, but a ui that only queues its tasks does not mind, nor does one that calls back.
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final Object lock = new Object();
    private String waitingText;
    private Consumer<SaveResult> waitingDone;
    private boolean busy;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk, "disk");
        this.ui = Objects.requireNonNull(ui, "ui");
    }

    public void save(String text, Consumer<SaveResult> done) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(done, "done");
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("Editor is closed");
            }
            Consumer<SaveResult> superseded = waitingDone;
            waitingText = text;
            waitingDone = done;
            if (!busy) {
                busy = true;
                Thread thread = new Thread(this::drain, "editor-writer");
                thread.setDaemon(true);
                thread.start();
            }
            if (superseded != null) {
                notifyUi(superseded, new SaveResult.Superseded());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (lock) {
            closed = true;
            while (busy) {
                lock.wait();
            }
        }
    }

    private void drain() {
        while (true) {
            String text;
            Consumer<SaveResult> done;
            synchronized (lock) {
                text = waitingText;
                done = waitingDone;
                waitingText = null;
                waitingDone = null;
            }
            SaveResult result = write(text);
            synchronized (lock) {
                boolean last = waitingDone == null;
                if (last) {
                    busy = false;
                    lock.notifyAll();
                }
                notifyUi(done, result);
                if (last) {
                    return;
                }
            }
        }
    }

    private SaveResult write(String text) {
        try {
            disk.write(text);
            return new SaveResult.Saved();
        } catch (IOException e) {
            return new SaveResult.Failed(e);
        } catch (Throwable t) {
            return new SaveResult.Failed(new IOException("Write failed", t));
        }
    }

    private void notifyUi(Consumer<SaveResult> done, SaveResult result) {
        try {
            ui.execute(() -> done.accept(result));
        } catch (Throwable t) {
            // The ui is broken or gone; saving goes on.
        }
    }
}
