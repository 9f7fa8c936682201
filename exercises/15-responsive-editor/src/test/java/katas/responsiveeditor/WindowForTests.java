package katas.responsiveeditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A user interface: what it is given waits until the thread of the test, which is the thread of
/// the user interface, runs it.
final class WindowForTests implements Executor {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /// Runs tasks until this save has its result.
    SaveResult resultOf(String name, ResultsForTests results) throws InterruptedException {
        while (results.all(name).isEmpty()) {
            run(tasks.take());
        }
        return results.await(name);
    }

    /// Runs what waits.
    void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            run(task);
        }
    }

    private void run(Runnable task) {
        busy.set(true);
        try {
            task.run();
        } finally {
            busy.set(false);
        }
    }

    /// A done that has to be called by a task of this window.
    Consumer<SaveResult> only(Consumer<SaveResult> done) {
        return result -> {
            String thread = Thread.currentThread().getName();
            assertThat(busy.get())
                    .as("whether done was told %s through the ui, by thread '%s'", result, thread)
                    .isTrue();
            done.accept(result);
        };
    }
}
