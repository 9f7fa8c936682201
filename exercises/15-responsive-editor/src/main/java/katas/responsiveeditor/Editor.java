package katas.responsiveeditor;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Saves the texts of an editor in the background, so that whoever types never waits for the disk.
///
/// There is one write at a time. While it is under way only the newest text waits to be the next.
/// All methods may be called by any number of threads at the same time.
@SuppressWarnings("try") // javac distrusts a close that can be interrupted; this one has to wait
public final class Editor implements AutoCloseable {
    /// Opens an editor.
    ///
    /// @param disk takes the texts, one at a time
    /// @param ui runs what has to run where the user interface does; each result is handed over
    ///   through it
    /// @throws NullPointerException if one of them is `null`
    public Editor(Disk disk, Executor ui) {
        throw new UnsupportedOperationException("TODO: keep the disk and the ui");
    }

    /// Saves a text, and returns at once.
    ///
    /// @param text what to write, unless a newer text comes before its turn
    /// @param done is told once what became of the save, through the ui
    /// @throws IllegalStateException once the editor is closed; nothing happens then
    /// @throws NullPointerException if one of the arguments is `null`; nothing happens then
    public void save(String text, Consumer<SaveResult> done) {
        throw new UnsupportedOperationException(
                "TODO: have the text written by another thread, and tell what became of it");
    }

    /// Closes the editor, and returns when the last accepted save is written or has failed. To
    /// close it again does no harm.
    ///
    /// @throws InterruptedException if the thread is interrupted before or while it waits; no save
    ///   is lost by that, and another close waits for the rest
    @Override
    public void close() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: refuse further saves, wait for the rest");
    }
}
