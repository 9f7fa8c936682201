package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes what the JVM leaves to chance the same in each run.
public final class ChanceHooks {
    private ChanceHooks() {}

    /// As System.identityHashCode: of a controlled run, a number by the order of asking.
    public static int identityHashCode(@Nullable Object object) {
        ControlledThread me = Execution.me();
        if (me == null || object == null) {
            return System.identityHashCode(object);
        }
        var shadow = me.execution.shadows.of(object);
        if (shadow.hashCode == 0) {
            shadow.hashCode = (int) (draw(me.execution) >>> 33) | 1;
        }
        return shadow.hashCode;
    }

    /// As Object.hashCode, called without knowing the class.
    public static int hashCode(Object object) {
        return object.getClass() == Object.class ? identityHashCode(object) : object.hashCode();
    }

    /// For a generator of random numbers that was given none.
    public static long seed() {
        ControlledThread me = Execution.me();
        return me == null ? System.nanoTime() : draw(me.execution);
    }

    /// As Math.random.
    public static double random() {
        ControlledThread me = Execution.me();
        return me == null ? Math.random() : (draw(me.execution) >>> 11) * 0x1.0p-53;
    }

    public static UUID uuid() {
        ControlledThread me = Execution.me();
        return me == null
                ? UUID.randomUUID()
                : new UUID(
                        (draw(me.execution) & ~0xF000L) | 0x4000L,
                        (draw(me.execution) >>> 2) | Long.MIN_VALUE);
    }

    private static long draw(Execution execution) {
        return HappensBefore.mix(++execution.draws * 0x9E3779B97F4A7C15L);
    }
}
