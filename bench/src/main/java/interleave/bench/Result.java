package interleave.bench;

import org.jspecify.annotations.Nullable;

/// One program and one tool, as `results.json` has it. What was not measured is null.
///
/// @param schedulesToFailure median of the warm rounds
/// @param millisToFailure median of the warm rounds
/// @param firstMillisToFailure in the first round, with all that is cold
/// @param schedules of the longest search
/// @param startMillis from the start of the JVM's process to the first run of the program
/// @param residentMegabytes the most memory that the process ever had
/// @param note why there is no result
record Result(
        String program,
        boolean right,
        String tool,
        boolean found,
        String finding,
        @Nullable Double schedulesToFailure,
        @Nullable Double millisToFailure,
        @Nullable Double firstMillisToFailure,
        long schedules,
        @Nullable Double schedulesPerSecond,
        @Nullable Double stepsPerSecond,
        @Nullable Double startMillis,
        @Nullable Double residentMegabytes,
        String note) {
    static Result broken(Case program, ToolName tool, String note) {
        return new Result(
                program.id(),
                program.isRight(),
                tool.text(),
                false,
                "",
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                note);
    }

    /// A finding in a right program.
    boolean isFalseAlarm() {
        return right && found;
    }
}
