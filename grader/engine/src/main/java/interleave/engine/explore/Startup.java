package interleave.engine.explore;

import interleave.engine.backend.Baton;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Backend;

/// What the engine tries itself on while a JVM starts.
final class Startup {
    private Startup() {}

    /// Real threads where `-Dinterleave.debugged=true` says that a debugger is there: it aborts the
    /// JVM when it meets a thread that the JVM never started.
    static Backend backend() {
        return Boolean.getBoolean("interleave.debugged") ? new Baton() : new Continuations();
    }
}
