package katas.responsiveeditor;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Without a lock: all there is to know is one immutable state, and each step replaces it whole.
public final class Editor implements AutoCloseable {
    private record Save(String text, Consumer<SaveResult> done) {}

    private record State(boolean writing, Save waiting, boolean closed) {
        boolean isIdle() {
            return !writing && waiting == null;
        }
    }

    private final Disk disk;
    private final Executor ui;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(false, null, false));
    private final CountDownLatch finished = new CountDownLatch(1);

    public Editor(Disk disk, Executor ui) {
        this.disk = Objects.requireNonNull(disk, "disk");
        this.ui = Objects.requireNonNull(ui, "ui");
    }

    public void save(String text, Consumer<SaveResult> done) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(done, "done");
        var save = new Save(text, done);
        State before =
                state.getAndUpdate(
                        now -> {
                            if (now.closed) {
                                return now;
                            }
                            return now.writing
                                    ? new State(true, save, false)
                                    : new State(true, null, false);
                        });
        if (before.closed) {
            throw new IllegalStateException("no save after close");
        }
        if (!before.writing) {
            threads.execute(() -> write(save));
        } else if (before.waiting != null) {
            tell(before.waiting, new SaveResult.Superseded());
        }
    }

    @Override
    public void close() throws InterruptedException {
        State now = state.updateAndGet(before -> new State(before.writing, before.waiting, true));
        if (now.isIdle()) {
            finished.countDown();
        }
        finished.await();
    }

    private void write(Save first) {
        Save save = first;
        while (save != null) {
            SaveResult result = result(save);
            State before =
                    state.getAndUpdate(now -> new State(now.waiting != null, null, now.closed));
            if (before.closed && before.waiting == null) {
                finished.countDown();
            }
            Save written = save;
            try {
                tell(written, result);
            } catch (RuntimeException | Error ofTheUi) {
                // There may be more to write.
            }
            save = before.waiting;
        }
    }

    private SaveResult result(Save save) {
        try {
            disk.write(save.text);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (RuntimeException | Error failure) {
            return new SaveResult.Failed(new IOException(failure.getMessage(), failure));
        }
    }

    private void tell(Save save, SaveResult result) {
        ui.execute(() -> save.done.accept(result));
    }
}
