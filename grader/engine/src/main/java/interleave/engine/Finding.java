package interleave.engine;

import java.util.List;

/// Thrown by a test's helper that knows which kind of bug it saw, so that nobody has to guess it
/// from a message.
public final class Finding extends AssertionError {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Location> locations;
    private final transient List<ThreadReport> threads;

    public Finding(Kind kind, String message) {
        this(kind, message, List.of(), List.of());
    }

    /// @param locations lines of the code under test, the culprit first; if there are none, those
    ///   on the stack
    /// @param threads where the threads stood that it is about
    public Finding(
            Kind kind, String message, List<Location> locations, List<ThreadReport> threads) {
        super(message);
        this.kind = kind;
        this.locations = List.copyOf(locations);
        this.threads = List.copyOf(threads);
    }

    public Kind kind() {
        return kind;
    }

    List<Location> locations() {
        return locations;
    }

    List<ThreadReport> threads() {
        return threads;
    }
}
