package interleave.bench;

/// What plays a program under many schedules.
interface Tool {
    /// Plays it until it fails or the schedules are used up.
    ///
    /// @param seed of its choices, if it lets one choose
    Search search(Program program, long seed, int schedules);
}
