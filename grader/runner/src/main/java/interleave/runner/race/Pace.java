package interleave.runner.race;

import java.time.Duration;

/// How long a race is measured.
///
/// @param warmUp how long everything is done before anything counts; once it is done at least
/// @param racing how long the rounds that count may take together; some are run however long they
///   take
/// @param mostRounds more than these tell nothing new
public record Pace(Duration warmUp, Duration racing, int mostRounds) {
    /// Long enough for the compiler to have done its work and for a disturbance to show as one.
    public static final Pace USUAL = new Pace(Duration.ofMillis(1_500), Duration.ofSeconds(6), 61);

    /// As few as have a middle and something on both sides of it.
    static final int FEWEST_ROUNDS = 5;

    /// How many rounds there will be, if one takes so long.
    int rounds(long nanosOfOne) {
        long fitting = racing.toNanos() / Math.max(1, nanosOfOne);
        return Math.clamp(fitting, FEWEST_ROUNDS, Math.max(FEWEST_ROUNDS, mostRounds));
    }
}
