package interleave.engine.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/// Gives each run a common pool of its own: the JVM's would carry threads from one to the next.
public final class PoolHooks {
    private static final int PARALLELISM = 3;

    private PoolHooks() {}

    public static @Nullable ForkJoinPool common(@Nullable ForkJoinPool jvms) {
        ControlledThread me = Execution.me();
        return me == null || jvms == null ? jvms : ofRun(me);
    }

    public static @Nullable Executor async(@Nullable Executor jvms) {
        ControlledThread me = Execution.me();
        return me == null ? jvms : ofRun(me);
    }

    private static ForkJoinPool ofRun(ControlledThread me) {
        Execution execution = me.execution;
        if (execution.commonPool == null) {
            me.uninterrupted++;
            try {
                execution.commonPool = ThreadInternals.commonPool(PARALLELISM);
            } finally {
                me.uninterrupted--;
            }
        }
        return execution.commonPool;
    }
}
