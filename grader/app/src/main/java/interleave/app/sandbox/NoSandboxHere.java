package interleave.app.sandbox;

/// There is no sandbox to be had: the command line prints the remedy and exits with a code of its
/// own.
public final class NoSandboxHere extends Exception {
    private static final long serialVersionUID = 1;

    NoSandboxHere(String remedy) {
        super(remedy);
    }
}
