package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.util.concurrent.ForkJoinWorkerThread;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// Stands in for the park and unpark that all of `java.util.concurrent` waits with.
public final class ParkHooks {
    private ParkHooks() {}

    /// As Unsafe.park.
    ///
    /// @param absolute whether the time is a moment in milliseconds, and not a span in nanoseconds
    public static void park(Unsafe unsafe, boolean absolute, long time) {
        ControlledThread me = Execution.me();
        if (me == null) {
            unsafe.park(absolute, time);
            return;
        }
        VirtualClock clock = me.execution.clock;
        boolean due = absolute ? time <= clock.millis() : time < 0;
        if (!me.permit && !due && !ThreadInternals.isInterrupted(me.thread)) {
            me.status = Status.PARKED;
            me.deadline =
                    absolute
                            ? clock.at(time)
                            : time == 0 ? ControlledThread.NO_DEADLINE : clock.after(time);
            me.interruptedAwake = false;
            me.execution.block(me, isItsOwn(me));
            me.interruptedAwake = false;
        }
        goOn(me);
    }

    /// Whether the code under test has called park itself.
    private static boolean isItsOwn(ControlledThread me) {
        return (Sites.flags[me.site] & Site.PARK) != 0;
    }

    private static void goOn(ControlledThread me) {
        me.permit = false;
        if (me.permitted != null) {
            me.clock.join(me.permitted);
            me.permitted = null;
        }
        Interrupts.learn(me, me);
    }

    public static void unpark(Unsafe unsafe, @Nullable Object thread) {
        if (thread == null) {
            return;
        }
        ControlledThread me = Execution.me();
        ControlledThread other = me == null ? null : me.execution.controlled((Thread) thread);
        if (me == null || other == null) {
            unsafe.unpark(thread);
            return;
        }
        other.permit = true;
        other.permitted = HappensBefore.merge(other.permitted, me.clock);
        me.clock.tick(me.number);
        if (other.status == Status.PARKED) {
            other.wake();
        }
        if (other.thread instanceof ForkJoinWorkerThread && !me.insideCall) {
            // A stream's: the code under test may come to no other point before its end.
            me.execution.innerPoint(me);
        }
    }
}
