package interleave.junit.race;

import java.time.Duration;

/// What theory says about a race, and so how its times are told.
public sealed interface Law {
    /// So many workers share the same work, which one processor alone would be busy with: told as a
    /// speed-up, against Amdahl's law with the serial share that fits the measured points.
    record Amdahl() implements Law {}

    /// So many tasks wait for something, and only some of them at a time: told as the time until
    /// all are done, against `ceil(count / limit)` times the latency of one.
    ///
    /// @param latency how long one task waits at least
    /// @param limit how many may wait at the same time
    record Waves(Duration latency, int limit) implements Law {
        public Waves {
            if (latency.isNegative() || latency.isZero()) {
                throw new IllegalArgumentException("latency must be positive, but is " + latency);
            }
            if (limit < 1) {
                throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
            }
        }
    }
}
