package interleave.engine.runtime;

import java.time.Instant;

/// Time as the scenario sees it: it stands still while any thread can run, so that a timeout of an
/// hour costs nothing and none comes early.
final class VirtualClock {
    private static final long START_NANOS = 1_000_000_000L;
    private static final long START_MILLIS = 1_700_000_000_000L;

    private long now = START_NANOS;

    /// As System.nanoTime.
    long nanos() {
        return now;
    }

    /// As System.currentTimeMillis.
    long millis() {
        return START_MILLIS + (now - START_NANOS) / 1_000_000;
    }

    /// The same moment to the nanosecond.
    Instant instant() {
        return Instant.ofEpochMilli(START_MILLIS).plusNanos(now - START_NANOS);
    }

    /// When a wait of so many nanoseconds is over.
    long after(long nanos) {
        long deadline = now + nanos;
        return deadline < now ? ControlledThread.NO_DEADLINE : deadline;
    }

    long afterMillis(long millis) {
        return millis > Long.MAX_VALUE / 2_000_000
                ? ControlledThread.NO_DEADLINE
                : after(millis * 1_000_000);
    }

    /// When this moment of [#millis] comes.
    long at(long millis) {
        return afterMillis(Math.max(0, millis - millis()));
    }

    void moveTo(long deadline) {
        now = Math.max(now, deadline);
    }
}
