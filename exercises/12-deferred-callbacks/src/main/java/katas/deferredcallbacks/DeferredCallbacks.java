package katas.deferredcallbacks;

import java.time.Duration;

/// Runs callbacks later: each as soon as its delay is over, one after the other, on one thread in
/// the background.
///
/// Callbacks run by due time, which is the moment of the call of [#schedule] plus the delay; those
/// that are due at the same moment run in the order in which they were scheduled. None runs early.
/// One that throws, an exception or an error, does not stop the others. Any number of threads may
/// schedule and close at the same time, the callbacks themselves included.
public final class DeferredCallbacks implements AutoCloseable {
    /// Makes an object without callbacks, and its thread in the background.
    public DeferredCallbacks() {
        throw new UnsupportedOperationException("TODO: start a thread that waits for callbacks");
    }

    /// Lets the callback run once the delay is over. Never waits for a callback that is running.
    ///
    /// @param delay at least zero; too long for a `long` of nanoseconds: the longest that fits
    /// @param callback may take its time, may throw, may schedule others and may close
    /// @throws NullPointerException if the delay or the callback is null
    /// @throws IllegalArgumentException naming the delay, if it is negative
    /// @throws IllegalStateException once this is closed; the callback never runs
    public void schedule(Duration delay, Runnable callback) {
        throw new UnsupportedOperationException(
                "TODO: keep the callback, and tell the thread if it is the next one");
    }

    /// Drops the callbacks that have not begun, and returns when none is running any more. Then the
    /// thread in the background ends.
    ///
    /// Called by a callback, it returns without waiting for that callback. To close again has no
    /// effect.
    ///
    /// @throws InterruptedException if the caller is interrupted before or while it waits. The
    ///   running callback goes on, and another call of close waits for it
    @Override
    public void close() throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO: drop what waits, wait for what runs, and end the thread");
    }
}
