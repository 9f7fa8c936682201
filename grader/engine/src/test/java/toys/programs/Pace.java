package toys.programs;

import java.time.Duration;

/// How long programs wait for what does not come: an hour, which costs nothing where time is
/// virtual, and can be made shorter where it is not.
public final class Pace {
    public static final Duration HOUR =
            Duration.ofMillis(Integer.getInteger("toys.programs.hour", 3_600_000));

    private Pace() {}
}
