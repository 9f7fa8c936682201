package katas.eventloop;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/// Runs tasks one after the other, all on the one thread that calls [#run], so that they need no
/// locks among themselves. Work that blocks is handed to another thread, and its result comes back
/// as one more task.
///
/// Any number of threads may post, offload and stop at the same time, the tasks themselves
/// included. An object is good for one run.
public final class EventLoop {
    /// Makes a loop that accepts tasks; they run as soon as some thread calls [#run].
    public EventLoop() {
        throw new UnsupportedOperationException("TODO: begin with nothing to do");
    }

    /// Lets the task run on the loop's thread, after those that were posted before. Never waits for
    /// a task.
    ///
    /// @throws NullPointerException if the task is null
    /// @throws IllegalStateException after [#stop]; the task never runs
    public void post(Runnable task) {
        throw new UnsupportedOperationException("TODO: add the task, and tell the loop");
    }

    /// Runs `blocking` on a thread that is neither the caller's nor the loop's, and then posts the
    /// callback, which gets the result and null, or null and what `blocking` threw. Returns at
    /// once.
    ///
    /// The callback runs also if the loop has been stopped in the meantime.
    ///
    /// @throws NullPointerException if one of them is null
    /// @throws IllegalStateException after [#stop]; neither of the two is ever called
    public <T> void offload(
            Callable<? extends T> blocking, BiConsumer<? super T, ? super Throwable> callback) {
        throw new UnsupportedOperationException(
                "TODO: call it on another thread, then post the callback");
    }

    /// Runs the tasks on the calling thread until the loop is stopped and all that was accepted
    /// before has run, the callbacks of offloaded work included.
    ///
    /// A task that throws does not stop the loop. When all is done, the first exception or error is
    /// thrown, with the later ones as its suppressed ones.
    ///
    /// @throws IllegalStateException if it has been called before, whether or not that call has
    ///   ended
    /// @throws InterruptedException if the thread is interrupted before or while it waits for a
    ///   task
    public void run() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: take one task after the other and run it");
    }

    /// Lets the loop end once it has done what was accepted so far. Returns at once. To stop again
    /// has no effect.
    public void stop() {
        throw new UnsupportedOperationException("TODO: accept nothing more, and tell the loop");
    }
}
