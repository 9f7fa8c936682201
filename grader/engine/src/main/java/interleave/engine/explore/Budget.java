package interleave.engine.explore;

/// How much to play. Counted in schedules and steps and never in seconds, so that a slow machine
/// comes to the same verdict as a fast one.
///
/// @param schedules of one scenario, at most
/// @param stepsOfOne schedule points after which a single schedule counts as endless
public record Budget(int schedules, int stepsOfOne) {
    /// A scenario with long schedules gets fewer of them.
    private static final long POINTS_PER_SCHEDULE = 150;

    public Budget {
        if (schedules < 1 || stepsOfOne < 1) {
            throw new IllegalArgumentException(
                    "a budget of %d schedules of %d steps".formatted(schedules, stepsOfOne));
        }
    }

    /// Schedule points of all schedules together.
    long points() {
        return schedules * POINTS_PER_SCHEDULE;
    }
}
