package interleave.app.explore;

import java.time.Duration;

/// What a test JVM may use.
///
/// @param silence how long it may go without an event; one criterion's whole budget of runs fits in
///   easily
/// @param output bytes that it may print
public record Limits(Duration silence, long output) {
    public static final Limits USUAL = new Limits(Duration.ofMinutes(4), 4L * 1024 * 1024);
}
