/// Style: of two closes at the same time one waits and the other returns at once, since the journal
/// is being closed already; after an interrupted close the next one waits again. An interrupt from
/// before the call is answered before anything is done.
package katas.daemonthreads;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    private sealed interface Entry {
        record Line(String text) implements Entry {}

        record End() implements Entry {}
    }

    private final ReentrantLock closing = new ReentrantLock();
    private final LinkedTransferQueue<Entry> entries = new LinkedTransferQueue<>();
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final Consumer<String> sink;
    private boolean ended;
    private boolean over;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink);
        Thread.ofPlatform().daemon().name("scribe").start(this::run);
    }

    public void append(String line) {
        enter(new Entry.Line(Objects.requireNonNull(line)));
    }

    private synchronized void enter(Entry entry) {
        if (ended) {
            throw new IllegalStateException("the last page is written");
        }
        ended = entry instanceof Entry.End;
        entries.add(entry);
    }

    private synchronized void end() {
        if (!ended) {
            enter(new Entry.End());
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("before close");
        }
        if (!closing.tryLock()) {
            return;
        }
        try {
            if (!over) {
                end();
                awaitOutcome();
            }
        } finally {
            closing.unlock();
        }
    }

    private void awaitOutcome() throws InterruptedException {
        try {
            outcome.get();
            over = true;
        } catch (ExecutionException failed) {
            over = true;
            throw new IllegalStateException("the sink failed", failed.getCause());
        }
    }

    private void run() {
        Throwable failure = null;
        while (next() instanceof Entry.Line(String text)) {
            try {
                sink.accept(text);
            } catch (Throwable thrown) {
                failure = failure == null ? thrown : failure;
            }
        }
        if (failure == null) {
            outcome.complete(null);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    private Entry next() {
        while (true) {
            try {
                return entries.take();
            } catch (InterruptedException stray) {
                // Takes on: only the end ends it.
            }
        }
    }
}
