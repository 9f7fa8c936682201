package katas.readerswriters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Style: a gatekeeper. One thread alone knows who is inside and who waits, so nothing needs a
/// lock; everybody else sends it messages and waits for its answer.
public final class ReadWriteGate {
    private final ExecutorService gatekeeper =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<CompletableFuture<Void>> readers = new ArrayList<>();
    private final List<CompletableFuture<Void>> writers = new ArrayList<>();
    private int reading;
    private boolean writing;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        var ticket = new CompletableFuture<Void>();
        gatekeeper.execute(() -> readerComes(ticket));
        await(ticket, this::readerLeaves);
        try {
            return work.get();
        } finally {
            gatekeeper.execute(this::readerLeaves);
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        var ticket = new CompletableFuture<Void>();
        gatekeeper.execute(() -> writerComes(ticket));
        await(ticket, this::writerLeaves);
        try {
            work.run();
        } finally {
            gatekeeper.execute(this::writerLeaves);
        }
    }

    private void await(CompletableFuture<Void> ticket, Runnable leave) throws InterruptedException {
        try {
            ticket.get();
        } catch (InterruptedException interrupted) {
            gatekeeper.execute(() -> givesUp(ticket, leave));
            throw interrupted;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void readerComes(CompletableFuture<Void> ticket) {
        if (writing || !writers.isEmpty()) {
            readers.add(ticket);
        } else {
            reading++;
            ticket.complete(null);
        }
    }

    private void writerComes(CompletableFuture<Void> ticket) {
        writers.add(ticket);
        letWriterIn();
    }

    private void readerLeaves() {
        reading--;
        letWriterIn();
    }

    private void writerLeaves() {
        writing = false;
        letReadersIn();
        letWriterIn();
    }

    private void givesUp(CompletableFuture<Void> ticket, Runnable leave) {
        if (ticket.isDone()) {
            leave.run();
            return;
        }
        readers.remove(ticket);
        writers.remove(ticket);
        if (writers.isEmpty() && !writing) {
            letReadersIn();
        }
    }

    private void letReadersIn() {
        reading += readers.size();
        readers.forEach(ticket -> ticket.complete(null));
        readers.clear();
    }

    private void letWriterIn() {
        if (!writing && reading == 0 && !writers.isEmpty()) {
            writing = true;
            writers.removeFirst().complete(null);
        }
    }
}
