package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.Optional;
import java.util.stream.Stream;

/// A thread's look at a variable, another thread's change of it, and what the first one did
/// afterwards without having looked again.
///
/// @param read a step of the first thread
/// @param change a step of the other one
/// @param act the next change that the first one made
record Conflict(int read, int change, int act) {
    /// All of them in the student's code, the last one first: it is closest to what broke.
    static Stream<Conflict> all(Evidence evidence) {
        return evidence.all(Action.WRITE)
                .filter(evidence::isStudents)
                .boxed()
                .sorted((one, other) -> other - one)
                .flatMap(change -> around(evidence, change));
    }

    private static Stream<Conflict> around(Evidence evidence, int change) {
        Step changed = evidence.step(change);
        return evidence.steps().stream()
                .map(Step::thread)
                .filter(thread -> !thread.equals(changed.thread()))
                .distinct()
                .flatMap(thread -> of(evidence, thread, change).stream());
    }

    private static Optional<Conflict> of(Evidence evidence, String thread, int change) {
        String variable = evidence.step(change).object();
        Optional<Integer> read =
                evidence.lastBefore(
                        change,
                        step -> Evidence.isOf(step, thread) && step.object().equals(variable));
        if (read.isEmpty()
                || !evidence.isStudents(read.get())
                || evidence.step(read.get()).action() != Action.READ) {
            return Optional.empty();
        }
        Optional<Integer> next =
                evidence.firstFrom(
                        change + 1,
                        step -> Evidence.isOf(step, thread) && isOrActs(step, variable));
        return next.filter(act -> evidence.isStudents(act))
                .filter(act -> evidence.step(act).action() != Action.READ)
                .filter(act -> isOneCall(evidence, thread, read.get(), act))
                .map(act -> new Conflict(read.get(), change, act));
    }

    private static boolean isOrActs(Step step, String variable) {
        return step.action() == Action.WRITE
                || (step.action() == Action.READ && step.object().equals(variable))
                || Evidence.isCall(step)
                || step.action() == Action.END;
    }

    /// Whether the thread did not come anew into the student's code in between.
    private static boolean isOneCall(Evidence evidence, String thread, int from, int to) {
        return evidence.between(from + 1, to + 1, step -> Evidence.isOf(step, thread))
                .noneMatch(evidence::callsAt);
    }

    boolean isUpdate(Evidence evidence) {
        return evidence.step(act).object().equals(evidence.step(read).object());
    }

    /// Whether the read and the write are one expression, as `count++` is.
    boolean isOneLine(Evidence evidence) {
        return evidence.step(act).line() == evidence.step(read).line();
    }
}
