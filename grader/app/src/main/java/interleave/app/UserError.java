package interleave.app;

/// Bad input from outside: the command line prints its one line and exits with 2.
public final class UserError extends Exception {
    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
