package katas.responsiveeditor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Saves only put themselves into a queue. A thread of the editor takes all there are, writes the
/// last and tells the others that they are superseded; only it ever calls the ui.
public final class Editor implements AutoCloseable {
    private final Disk disk;
    private final Executor ui;
    private final LinkedBlockingQueue<Save> queue = new LinkedBlockingQueue<>();
    private final Object monitor = new Object();
    private int unfinished;
    private boolean closed;

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk);
        this.ui = Objects.requireNonNull(ui);
        Thread.ofVirtual().name("saver").start(this::serve);
    }

    public void save(String text, Consumer<SaveResult> done) {
        Objects.requireNonNull(text);
        Objects.requireNonNull(done);
        synchronized (monitor) {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            unfinished++;
            queue.add(new Save(text, done));
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (monitor) {
            closed = true;
            while (unfinished > 0) {
                monitor.wait();
            }
        }
    }

    private void serve() {
        try {
            while (true) {
                var saves = new ArrayList<Save>();
                saves.add(queue.take());
                queue.drainTo(saves);
                write(saves.removeLast(), saves);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Save newest, List<Save> others) {
        SaveResult result = result(newest.text);
        synchronized (monitor) {
            unfinished -= 1 + others.size();
            monitor.notifyAll();
        }
        others.forEach(other -> tell(other, new SaveResult.Superseded()));
        tell(newest, result);
    }

    private SaveResult result(String text) {
        try {
            disk.write(text);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (RuntimeException | Error failure) {
            return new SaveResult.Failed(new IOException("unexpected", failure));
        }
    }

    private void tell(Save save, SaveResult result) {
        try {
            ui.execute(() -> save.done.accept(result));
        } catch (RuntimeException | Error refused) {
            // Without a ui there is nobody to tell.
        }
    }

    private record Save(String text, Consumer<SaveResult> done) {}
}
