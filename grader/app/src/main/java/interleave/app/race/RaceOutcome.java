package interleave.app.race;

import interleave.app.report.Chart;

/// What became of a race.
public sealed interface RaceOutcome {
    /// It was run to its end.
    record Measured(Chart chart) implements RaceOutcome {}

    /// The student's code ended it.
    ///
    /// @param reason in one line
    record CutShort(String reason) implements RaceOutcome {}

    /// The kata's race cannot be run, and the student cannot help it.
    record Broken(String reason) implements RaceOutcome {}
}
