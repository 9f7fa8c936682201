package interleave.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/// A test that waits for the threads that the code under test has started to end by themselves.
///
/// Those of the common pool and what times its tasks are the JDK's and never end.
final class Outlasting {
    /// Virtual time: whoever only has to wait for a while may do so.
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    /// Whoever still runs then goes round and round.
    private static final int EVENTS = 2_000;

    private static final String DELAYS = "java.util.concurrent.DelayScheduler";

    private final ControlledThread test;
    private final Execution execution;
    private final List<? extends Thread> own;
    private final long lastEvent;

    /// @param own threads of the test's
    Outlasting(ControlledThread test, List<? extends Thread> own) {
        this.test = test;
        this.own = own;
        execution = test.execution;
        lastEvent = execution.events() + EVENTS;
    }

    /// Waits, and returns those that are left.
    List<Remaining> remaining() {
        if (!isOver()) {
            test.outlasted = this;
            test.status = Status.OUTLASTING;
            test.deadline = execution.clock.after(PATIENCE_NANOS);
            execution.block(test);
            test.outlasted = null;
        }
        var left = new ArrayList<Remaining>();
        for (ControlledThread thread : execution.threads.all()) {
            if (isOfTheCodeUnderTest(thread)) {
                test.stagedAfter(thread);
                if (!thread.hasEnded()) {
                    left.add(new Remaining(execution.standing(thread), thread.startedAt));
                }
            }
        }
        return left;
    }

    /// Whether they have ended, or it is time to say that they do not.
    boolean isOver() {
        return execution.events() > lastEvent || haveEnded();
    }

    private boolean haveEnded() {
        for (ControlledThread thread : execution.threads.all()) {
            if (!thread.hasEnded() && isOfTheCodeUnderTest(thread)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOfTheCodeUnderTest(ControlledThread thread) {
        return Sites.isStudents(thread.startedAt)
                && !own.contains(thread.thread)
                && !isShared(thread.thread);
    }

    private boolean isShared(Thread thread) {
        ForkJoinPool common = execution.commonPool;
        return thread.getClass().getName().equals(DELAYS)
                || (common != null
                        && thread instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == common);
    }
}
