package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;

/// Threads that wait for a signal at the end, and what they looked at before.
final class Waits {
    private Waits() {}

    /// The last step of each thread that waits for a signal in the student's code.
    static List<Integer> atTheEnd(Evidence evidence) {
        return evidence.all(Waits::isForASignal)
                .filter(evidence::isStudents)
                .filter(evidence::isLastOfItsThread)
                .boxed()
                .toList();
    }

    /// A semaphore's permit, of which nobody knows who will bring it, is a signal too.
    private static boolean isForASignal(Step step) {
        return step.action() == Action.WAIT
                || step.action() == Action.PARK
                || (step.action() == Action.BLOCK && Holds.isSemaphore(step.object()));
    }

    /// What the thread read last before it waited.
    static Optional<Integer> look(Evidence evidence, int wait) {
        String thread = evidence.step(wait).thread();
        return evidence.lastBefore(
                wait,
                step ->
                        Evidence.isOf(step, thread)
                                && step.action() == Action.READ
                                && evidence.sources().has(step.file()));
    }
}
