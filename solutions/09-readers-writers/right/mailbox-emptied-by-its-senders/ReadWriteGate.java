package katas.readerswriters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Style: a mailbox without a thread. Everybody posts what is to be done with the state; whoever
/// finds the mailbox idle works on it until it is empty, for the others as well.
public final class ReadWriteGate {
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger letters = new AtomicInteger();

    private final Deque<CompletableFuture<Boolean>> readers = new ArrayDeque<>();
    private final Deque<CompletableFuture<Boolean>> writers = new ArrayDeque<>();
    private int inside;
    private boolean locked;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        var letIn = new CompletableFuture<Boolean>();
        post(
                () -> {
                    readers.add(letIn);
                    if (!locked && writers.isEmpty()) {
                        letReadersIn();
                    }
                });
        await(letIn, this::readerLeaves);
        try {
            return work.get();
        } finally {
            post(this::readerLeaves);
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        var letIn = new CompletableFuture<Boolean>();
        post(
                () -> {
                    writers.add(letIn);
                    letWriterIn();
                });
        await(letIn, this::writerLeaves);
        try {
            work.run();
        } finally {
            post(this::writerLeaves);
        }
    }

    private void post(Runnable letter) {
        mailbox.add(letter);
        if (letters.getAndIncrement() == 0) {
            do {
                mailbox.remove().run();
            } while (letters.decrementAndGet() > 0);
        }
    }

    private void await(CompletableFuture<Boolean> letIn, Runnable leave)
            throws InterruptedException {
        try {
            letIn.get();
        } catch (InterruptedException interrupted) {
            post(
                    () -> {
                        if (letIn.isDone()) {
                            leave.run();
                        } else {
                            forget(letIn);
                        }
                    });
            throw interrupted;
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    private void forget(CompletableFuture<Boolean> gone) {
        readers.remove(gone);
        writers.remove(gone);
        if (!locked && writers.isEmpty()) {
            letReadersIn();
        }
    }

    private void readerLeaves() {
        inside--;
        letWriterIn();
    }

    private void writerLeaves() {
        locked = false;
        letReadersIn();
        letWriterIn();
    }

    private void letReadersIn() {
        while (!readers.isEmpty()) {
            inside++;
            readers.remove().complete(true);
        }
    }

    private void letWriterIn() {
        if (!locked && inside == 0 && !writers.isEmpty()) {
            locked = true;
            writers.remove().complete(true);
        }
    }
}
