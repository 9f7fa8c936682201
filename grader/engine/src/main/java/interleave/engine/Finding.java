package interleave.engine;

/// Thrown by a test's helper that knows which kind of bug it saw, so that nobody has to guess it
/// from a message.
public final class Finding extends AssertionError {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    public Finding(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
