package interleave.engine.runtime;

public final class SyncHooks {
    public static void update(Object object) {}
}
