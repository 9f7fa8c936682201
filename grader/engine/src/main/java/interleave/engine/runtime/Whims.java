package interleave.engine.runtime;

/// What else happens in a run where a test asks for it: waits end without cause, and time passes
/// although threads can run. Each is a choice of the scheduler's, at the moment when a thread comes
/// to wait: whether it is woken then and goes on later, or woken later, comes to the same.
final class Whims {
    private final Execution execution;
    private int wakeUps;
    private int timeouts;

    Whims(Execution execution) {
        this.execution = execution;
        wakeUps = execution.rules.spuriousWakeUps();
        timeouts = execution.rules.earlyTimeouts();
    }

    /// Whether a thread that is about to wait wakes up without cause.
    boolean wakesUp(ControlledThread thread) {
        if (wakeUps == 0 || !isPutToTheTest(thread)) {
            return false;
        }
        boolean chosen = execution.pick(thread, 2) == 1;
        wakeUps -= chosen ? 1 : 0;
        return chosen;
    }

    /// Whether the time of a wait is over before the others are done. Where no other can run, it is
    /// over in any case.
    boolean isLate(ControlledThread thread) {
        if (timeouts == 0
                || !thread.isTimed()
                || !isPutToTheTest(thread)
                || !execution.canOthersRun()) {
            return false;
        }
        boolean chosen = execution.pick(thread, 2) == 1;
        timeouts -= chosen ? 1 : 0;
        return chosen;
    }

    /// A test may rely on the length of its own timeouts.
    private static boolean isPutToTheTest(ControlledThread thread) {
        return Sites.isStudents(thread.site);
    }
}
