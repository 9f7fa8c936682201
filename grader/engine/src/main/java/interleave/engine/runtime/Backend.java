package interleave.engine.runtime;

import org.jspecify.annotations.Nullable;

/// What controlled threads run on.
public interface Backend {
    /// Makes a thread that is being started ready to be chosen for the first time.
    void adopt(ControlledThread thread);

    /// Runs the execution, on the calling thread, from its first thread to its end.
    void run(Execution execution);

    /// Called on the thread that gives up the processor; returns when it is chosen again.
    ///
    /// @return false if it cannot give it up here, and runs on
    boolean giveUp(ControlledThread thread);

    /// Called on a thread of the JVM's own making that has ended: it gives up the processor for
    /// good.
    void left(ControlledThread thread);

    /// The controlled thread that the calling one is, when it is not the one that has the
    /// processor; it waits for its turn.
    @Nullable ControlledThread arrive(Execution execution);

    /// The innermost frames of a thread that does not run now.
    StackTraceElement[] stack(ControlledThread thread);
}
