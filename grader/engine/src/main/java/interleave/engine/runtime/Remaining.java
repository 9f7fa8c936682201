package interleave.engine.runtime;

import interleave.engine.runtime.Ending.Standing;

/// A thread that the code under test has started and that has not ended.
///
/// @param startedAt the site of the start
public record Remaining(Standing standing, int startedAt) {}
