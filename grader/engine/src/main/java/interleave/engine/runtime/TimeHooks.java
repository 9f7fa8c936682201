package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.time.Instant;

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

    public static Instant now() {
        ControlledThread me = Execution.me();
        return me == null ? Instant.now() : Instant.ofEpochMilli(read(me).millis());
    }

    private static VirtualClock read(ControlledThread me) {
        VirtualClock clock = me.execution.clock;
        me.history = HappensBefore.mix(me.history + clock.nanos());
        return clock;
    }
}
