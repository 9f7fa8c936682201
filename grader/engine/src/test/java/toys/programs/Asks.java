package toys.programs;

import interleave.engine.Grain;
import interleave.engine.Timeouts;
import interleave.engine.WakeUps;
import interleave.engine.explore.Leeway;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a program asks of its schedules beyond the usual.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Asks {
    WakeUps wakeUps() default WakeUps.CAUSED;

    Timeouts timeouts() default Timeouts.DUE;

    /// The leeway of a program's schedules.
    final class Of {
        private Of() {}

        public static Leeway program(Class<?> type) {
            Asks asks = type.getAnnotation(Asks.class);
            return asks == null
                    ? Leeway.USUAL
                    : new Leeway(Grain.CALLS, asks.wakeUps(), asks.timeouts());
        }
    }
}
