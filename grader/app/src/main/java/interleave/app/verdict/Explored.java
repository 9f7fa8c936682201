package interleave.app.verdict;

import interleave.engine.Coverage;

/// How a verdict came about.
///
/// @param strategy "explore" where the engine chose the schedules, "stress" where the criterion was
///   only repeated on the plain JVM, "none" where nothing was run
/// @param schedules how many schedules the engine played
/// @param runs how often the criterion was run on the plain JVM, over all test JVMs
/// @param passed how many schedules and runs passed
/// @param jvms how many plain test JVMs ran it, each in a mode of its own
/// @param coverage how much of what can happen the schedules were
public record Explored(
        String strategy, int schedules, int runs, int passed, int jvms, Coverage coverage) {
    /// Nothing was run, since the verdict was clear before.
    public static final Explored NOT_RUN = new Explored("none", 0, 0, 0);

    /// Only repeated.
    public Explored(String strategy, int runs, int passed, int jvms) {
        this(strategy, 0, runs, passed, jvms, Coverage.NONE);
    }

    /// How often the criterion was played, one way or the other.
    public int plays() {
        return schedules + runs;
    }

    /// How many of the runs on the plain JVM passed: those come after all schedules have.
    public int passedRuns() {
        return runs == 0 ? 0 : passed - schedules;
    }

    /// With what an engine has played before the first run.
    public Explored withSchedules(int more, int morePassed, Coverage reached) {
        String name = reached.uncontrolled().isPresent() ? strategy : "explore";
        return new Explored(name, schedules + more, runs, passed + morePassed, jvms, reached);
    }

    /// With what one more plain test JVM has run.
    public Explored withRuns(int more, int morePassed) {
        String name = schedules == 0 ? "stress" : strategy;
        return new Explored(name, schedules, runs + more, passed + morePassed, jvms + 1, coverage);
    }
}
