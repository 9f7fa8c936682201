package interleave.engine.runtime;

public final class SyncHooks {
    public static void enterUninterrupted() {}

    public static void leaveUninterrupted() {}
}
