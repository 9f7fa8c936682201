package katas.readerswriters;

import java.util.function.Supplier;

/// A gate in front of something that many may read at the same time, and that one alone may change.
///
/// Readers share; a writer is alone. A reader who comes while a writer waits, waits behind it, and
/// when a writer leaves, the readers who are waiting then go in before the next writer. So neither
/// readers nor writers can keep the others out for ever.
///
/// Any number of threads may read and write at the same time. Who waits sleeps until it is woken.
public final class ReadWriteGate {
    /// Opens the gate, with nobody inside and nobody waiting.
    public ReadWriteGate() {
        throw new UnsupportedOperationException("TODO: nobody inside, nobody waiting");
    }

    /// Goes in as a reader, works, and leaves.
    ///
    /// Waits while a writer is inside or was already waiting when this reader came. What `work`
    /// throws reaches the caller as it is. When the method is left, by whatever way, the reader has
    /// left.
    ///
    /// If the work itself reads at the same gate, the inner call goes in too as long as no writer
    /// waits; what happens if one waits is not defined, nor if the work writes at the same gate.
    ///
    /// @param work run exactly once, inside
    /// @return what the work returned, which may be null
    /// @throws NullPointerException if there is no work, at once, whoever is inside
    /// @throws InterruptedException if the thread is interrupted before it goes in; the work has
    ///   not run then. (If it need not wait, a thread that comes with its interrupt status set may
    ///   go in instead, and keeps the status.)
    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: go in with other readers, work, leave");
    }

    /// Goes in as a writer, works alone, and leaves.
    ///
    /// Waits while anybody is inside. What `work` throws reaches the caller as it is. When the
    /// method is left, by whatever way, the writer has left.
    ///
    /// @param work run exactly once, with nobody else inside; it must not come to the same gate
    ///   itself
    /// @throws NullPointerException if there is no work, at once, whoever is inside
    /// @throws InterruptedException if the thread is interrupted before it goes in; the work has
    ///   not run then, and readers who waited behind this writer do so no longer. (If it need not
    ///   wait, a thread that comes with its interrupt status set may go in instead, and keeps the
    ///   status.)
    public void write(Runnable work) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: go in alone, work, leave");
    }
}
