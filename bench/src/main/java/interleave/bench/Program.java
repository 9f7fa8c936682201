package interleave.bench;

/// A small concurrent program that every tool plays: right, or wrong in some of its schedules.
@FunctionalInterface
public interface Program {
    /// Runs it once on fresh objects, and ends when all of its threads have ended.
    ///
    /// @throws Throwable what shows that it is wrong
    void run() throws Throwable;
}
