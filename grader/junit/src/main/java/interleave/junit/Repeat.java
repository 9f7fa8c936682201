package interleave.junit;

/// How often an interleaved test is worth running.
public enum Repeat {
    /// Threads race in it: the whole budget.
    OFTEN,
    /// It takes tens of milliseconds, since it waits for a timeout or computes for long: a tenth of
    /// the budget.
    SELDOM,
    /// Nothing in it depends on timing: one run in each JVM.
    ONCE;

    /// The runs that this test gets of a budget, at least one.
    int runsOf(int budget) {
        return switch (this) {
            case OFTEN -> budget;
            case SELDOM -> Math.max(1, budget / 10);
            case ONCE -> 1;
        };
    }
}
