package interleave.engine.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a test may learn of its threads while they are controlled.
public final class Observation {
    private Observation() {}

    public static boolean isPossible() {
        return Execution.me() != null;
    }

    public static void awaitRest(Thread thread) {
        ControlledThread me = Execution.me();
        ControlledThread other = controlled(me, thread);
        if (me == null || other == null) {
            throw new IllegalArgumentException(thread.getName() + " is not explored");
        }
        me.status = Status.OBSERVING;
        me.other = other;
        me.execution.block(me);
        if (other.status == Status.ENDED) {
            throw new AssertionError(
                    thread.getName() + " should wait here, but its call has returned or thrown");
        }
        me.stagedAfter(other);
    }

    public static List<Remaining> awaitEnds(List<? extends Thread> own) {
        ControlledThread me = Execution.me();
        if (me == null) {
            throw new IllegalStateException("the test is not explored");
        }
        var outlasting = new Outlasting(me, own);
        return outlasting.remaining();
    }

    public static long wakeUps(Thread thread) {
        ControlledThread other = controlled(Execution.me(), thread);
        return other == null ? 0 : other.wakeUps;
    }

    private static @Nullable ControlledThread controlled(
            @Nullable ControlledThread me, Thread thread) {
        return me == null ? null : me.execution.controlled(thread);
    }
}
