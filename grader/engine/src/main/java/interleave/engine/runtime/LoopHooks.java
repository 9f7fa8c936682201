package interleave.engine.runtime;

/// Called before each jump backwards.
public final class LoopHooks {
    /// So many rounds without an event in between, and others go first: the loop may wait for them
    /// on a plain field.
    private static final int PATIENCE = 20_000;

    /// So many without a schedule point, and it never ends: a second and more on a slow machine.
    private static final int ENDLESS = 100_000_000 / PATIENCE;

    private LoopHooks() {}

    public static void back() {
        ControlledThread me = Execution.me();
        if (me != null && ++me.rounds == PATIENCE && me.uninterrupted == 0) {
            linger(me);
        }
    }

    private static void linger(ControlledThread me) {
        me.rounds = 0;
        if (++me.lingered > ENDLESS) {
            throw me.execution.loops(me);
        }
        me.execution.linger(me);
    }
}
