package interleave.engine;

import java.util.Locale;

/// What a step does, as far as a picture or a diagnosis has to know.
public enum Action {
    START,
    END,
    READ,
    WRITE,
    /// Has the lock or the permit from now on.
    ACQUIRE,
    /// Comes to wait for a lock that another thread has, or for anything else but a signal.
    BLOCK,
    RELEASE,
    /// Comes to wait for a signal, and gives the lock back meanwhile.
    WAIT,
    /// Goes on after it waited, with the lock that it had before.
    WAKE,
    NOTIFY,
    NOTIFY_ALL,
    PARK,
    UNPARK,
    SLEEP,
    JOIN,
    INTERRUPT,
    CALL,
    /// A call or the thread itself ended with an exception.
    THROW,
    OTHER;

    /// The name that result files use: lower case with hyphens.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
