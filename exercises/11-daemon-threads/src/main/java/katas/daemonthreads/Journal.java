package katas.daemonthreads;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A journal that writes lines in the background, so that whoever appends one never waits for the
/// slow disk, printer or network behind the sink.
///
/// The sink is called by one thread, in the order of the appends. The thread is a daemon and
/// belongs to this journal alone: a program that forgets to close the journal can still exit, and
/// two journals do not hold each other up. Any number of threads may append and close at the same
/// time.
///
/// A line whose sink call throws, an exception or an error, is skipped; the lines after it are
/// delivered.
public final class Journal implements AutoCloseable {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Consumer<String> sink;
    private final Thread writer;
    private volatile boolean closed;

    /// Opens a journal.
    ///
    /// @param sink takes the lines, one call for each; it may be slow and it may throw. It may
    ///   append to this journal, but not close it: it would wait for itself
    /// @throws NullPointerException if the sink is null
    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink, "sink");
        writer = new Thread(this::deliver, "journal");
        writer.setDaemon(true);
        writer.start();
    }

    /// Hands a line over to the journal and returns, however slow the sink is and however many
    /// lines wait for it.
    ///
    /// While another thread closes the journal, the line is either accepted, and then delivered
    /// before that close returns, or refused.
    ///
    /// @throws NullPointerException if the line is null; nothing is delivered for it
    /// @throws IllegalStateException once the journal is closed; a line refused in this way never
    ///   reaches the sink. Whether a close that was interrupted has closed it is left open
    public void append(String line) {
        lines.add(Objects.requireNonNull(line, "line"));
    }

    /// Closes the journal and returns when the sink has dealt with every appended line: its call
    /// has returned or thrown. Then the journal's thread ends.
    ///
    /// To close a closed journal has no effect.
    ///
    /// @throws IllegalStateException once every line has been dealt with, if a sink call has
    ///   thrown; its cause is the first that did. Only the first close that gets this far throws it
    /// @throws InterruptedException if the caller is interrupted before or while it waits. No line
    ///   is lost by that: the delivery goes on, and another call of close waits for it
    @Override
    public void close() throws InterruptedException {
        closed = true;
    }

    private void deliver() {
        try {
            while (!closed) {
                String line = lines.poll(10, TimeUnit.MILLISECONDS);
                if (line != null) {
                    sink.accept(line);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
