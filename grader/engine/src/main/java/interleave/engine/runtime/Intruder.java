package interleave.engine.runtime;

/// Somebody called a hook who is none of those that the engine has changed.
public final class Intruder {
    /// How a JVM ends in which that happened. Nothing that it could still tell would be of any
    /// worth.
    public static final int EXIT_CODE = 74;

    private Intruder() {}

    public static void stop() {
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
