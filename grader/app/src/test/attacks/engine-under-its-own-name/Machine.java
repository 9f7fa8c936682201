package interleave.engine.runtime;

public final class Machine {
    public static void abandon() {}
}
