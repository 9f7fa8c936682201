package interleave.engine.search;

/// A way of choosing schedules, one after the other.
///
/// It is asked in the midst of the code under test, so it calls nothing of the JDK that the engine
/// transforms: no `java.util.concurrent`, no `java.util.Random` (which sits on an AtomicLong, whose
/// happens-before edges would hide races), only plain collections and arrays.
public interface Scheduler {
    /// Answers [#choose]: the schedule is not worth playing to its end, since one with the same
    /// future was played before.
    int PRUNE = -1;

    /// Prepares the next schedule; false if there is none left.
    boolean begin();

    /// The number of the thread that goes on, one of the candidates, or [#PRUNE].
    int choose(Point point);

    /// Picks one of several for a reason other than the processor: whom a notify wakes.
    ///
    /// @return 0 to options - 1
    int pick(int options);

    /// The schedule has come to its end, or was pruned or broken off.
    void end();
}
