package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.LeftOver;
import interleave.engine.outcome.LeftOvers;
import interleave.engine.runtime.Observation;
import java.util.List;

/// For the helpers of tests: what they can ask of the engine when it has the calling thread in
/// hand. Nothing here needs the agent; without it no thread is ever explored.
public final class Control {
    private Control() {}

    /// Whether the calling thread is one of a schedule that is being explored.
    public static boolean explored() {
        return Observation.isPossible();
    }

    /// Waits until a thread waits for something that nobody is about to give it. Not more than
    /// that: it is no happens-before edge.
    ///
    /// @throws AssertionError if the thread ends instead
    public static void awaitBlocked(Thread thread) {
        Observation.awaitRest(thread);
    }

    /// How often a thread has gone on after it had waited.
    public static long wakeUps(Thread thread) {
        return Observation.wakeUps(thread);
    }

    /// Waits until each thread has ended that the code under test has started, or will not end any
    /// more. Not more than that: it is no happens-before edge.
    ///
    /// @param own threads of the test's
    /// @return those that are left
    public static List<LeftOver> awaitEnds(CodeUnderTest code, List<? extends Thread> own) {
        return new LeftOvers(code).of(Observation.awaitEnds(own));
    }
}
