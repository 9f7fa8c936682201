package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Stands in for the clocks of the JDK.
public final class TimeHooks {
    private TimeHooks() {}

    public static long nanoTime() {
        ControlledThread me = Execution.me();
        return me == null ? System.nanoTime() : read(me).nanos();
    }

    public static long currentTimeMillis() {
        ControlledThread me = Execution.me();
        return me == null ? System.currentTimeMillis() : read(me).millis();
    }

    /// As Clock.currentInstant, which all dates and times of day come from; null if the thread is
    /// not controlled.
    public static @Nullable Instant instant() {
        ControlledThread me = Execution.me();
        return me == null ? null : read(me).instant();
    }

    private static VirtualClock read(ControlledThread me) {
        VirtualClock clock = me.execution.clock;
        me.history = HappensBefore.mix(me.history + clock.nanos());
        return clock;
    }
}
