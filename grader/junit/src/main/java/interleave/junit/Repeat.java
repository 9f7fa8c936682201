package interleave.junit;

/// How often an interleaved test is worth running.
public enum Repeat {
    /// Threads race in it: the whole budget.
    OFTEN,
    /// It takes tens of milliseconds, since it waits for a timeout: a tenth of the runs on the
    /// plain JVM, and the whole budget under the engine, where time costs nothing.
    SELDOM,
    /// Nothing in it depends on timing: one run in each JVM, and one schedule under the engine.
    ONCE;

    /// The schedules that this test gets of a budget under the engine.
    int schedulesOf(int budget) {
        return this == ONCE ? 1 : budget;
    }

    /// The runs that it gets of a budget on the plain JVM, at least one.
    int runsOf(int budget) {
        return switch (this) {
            case OFTEN -> budget;
            case SELDOM -> Math.max(1, budget / 10);
            case ONCE -> 1;
        };
    }

    /// How often a failure on the plain JVM is worth a second look, to tell a race from an answer
    /// that is always wrong.
    int secondLooks() {
        return this == ONCE ? 0 : 10;
    }
}
