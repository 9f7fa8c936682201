package katas.responsiveeditor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.function.Consumer;

/// An actor: all state belongs to one thread, which the others send messages. A second thread is
/// lent to the disk, and answers by a message too.
public final class Editor implements AutoCloseable {
    private sealed interface Message {
        record Save(String text, Consumer<SaveResult> done) implements Message {}

        record Written(SaveResult result) implements Message {}

        record Close() implements Message {}
    }

    private final Disk disk;
    private final Executor ui;
    private final LinkedTransferQueue<Message> mailbox = new LinkedTransferQueue<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final Object door = new Object();
    private boolean closed;

    private Message.Save current;
    private Message.Save next;
    private boolean closing;

    public Editor(Disk disk, Executor ui) {
        this.disk = requireNonNull(disk);
        this.ui = requireNonNull(ui);
        Thread.ofVirtual().name("actor").start(this::act);
    }

    public void save(String text, Consumer<SaveResult> done) {
        send(new Message.Save(requireNonNull(text), requireNonNull(done)));
    }

    private void send(Message message) {
        synchronized (door) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            mailbox.put(message);
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (door) {
            if (!closed) {
                closed = true;
                mailbox.put(new Message.Close());
            }
        }
        try {
            drained.get();
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    private void act() {
        try {
            while (!closing || current != null) {
                act(mailbox.take());
            }
        } catch (InterruptedException nobodyDoesThat) {
            Thread.currentThread().interrupt();
        } finally {
            drained.complete(null);
        }
    }

    private void act(Message message) {
        switch (message) {
            case Message.Save save when current == null -> begin(save);
            case Message.Save save -> {
                Message.Save older = next;
                next = save;
                if (older != null) {
                    tell(older, new SaveResult.Superseded());
                }
            }
            case Message.Written(SaveResult result) -> {
                Message.Save written = current;
                current = null;
                if (next != null) {
                    begin(next);
                    next = null;
                }
                tell(written, result);
            }
            case Message.Close _ -> closing = true;
        }
    }

    private void begin(Message.Save save) {
        current = save;
        Thread.ofVirtual().start(() -> mailbox.put(new Message.Written(write(save.text()))));
    }

    private SaveResult write(String text) {
        try {
            disk.write(text);
            return new SaveResult.Saved();
        } catch (IOException failure) {
            return new SaveResult.Failed(failure);
        } catch (Throwable failure) {
            return new SaveResult.Failed(new IOException(failure));
        }
    }

    private void tell(Message.Save save, SaveResult result) {
        Thread.ofVirtual().start(() -> ui.execute(() -> save.done().accept(result)));
    }
}
