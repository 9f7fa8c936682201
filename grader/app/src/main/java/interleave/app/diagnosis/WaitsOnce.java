package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.Optional;
import java.util.stream.IntStream;

/// A wait that is not in a loop, or whose loop does not look again: the thread takes a wake-up for
/// what it waited for.
final class WaitsOnce implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (evidence.is(Kind.STUCK, Kind.DEADLOCK, Kind.DATA_RACE)) {
            return Optional.empty();
        }
        return wakes(evidence)
                .filter(wake -> !looksAgain(evidence, wake))
                .boxed()
                .findFirst()
                .map(wake -> diagnosis(evidence, wake));
    }

    /// From waits for signals in the student's code.
    private static IntStream wakes(Evidence evidence) {
        return evidence.all(Action.WAKE)
                .filter(evidence::isStudents)
                .filter(wake -> wait(evidence, wake).isPresent());
    }

    private static Optional<Integer> wait(Evidence evidence, int wake) {
        Step woken = evidence.step(wake);
        return evidence.lastBefore(wake, step -> Evidence.isOf(step, woken.thread()))
                .filter(index -> isForASignal(evidence, index));
    }

    private static boolean isForASignal(Evidence evidence, int wait) {
        Step step = evidence.step(wait);
        return step.action() == Action.WAIT
                || evidence.lastBefore(wait, before -> Evidence.isOf(before, step.thread()))
                        .filter(before -> evidence.step(before).action() == Action.PARK)
                        .isPresent();
    }

    /// Whether the thread reads something that it had read before it waited, before it changes
    /// anything.
    private static boolean looksAgain(Evidence evidence, int wake) {
        Step woken = evidence.step(wake);
        if (woken.value().startsWith("interrupted")) {
            return true;
        }
        int wait = wait(evidence, wake).orElse(wake);
        Optional<Integer> checked =
                evidence.lastBefore(
                        wait,
                        step ->
                                Evidence.isOf(step, woken.thread())
                                        && step.action() == Action.READ
                                        && evidence.sources().has(step.file()));
        if (checked.isEmpty()) {
            return true;
        }
        Optional<Integer> next =
                evidence.firstFrom(
                        wake + 1, step -> Evidence.isOf(step, woken.thread()) && acts(step));
        return next.isEmpty() || isLook(evidence, next.get(), wait, checked.get());
    }

    /// Whether the step is the same look as that before the wait, or one above the wait.
    private static boolean isLook(Evidence evidence, int next, int wait, int checked) {
        return evidence.step(next).action() == Action.READ
                && hadLooked(evidence, next, wait)
                && (evidence.inSameMethod(next, wait)
                        ? evidence.step(next).line() <= evidence.step(wait).line()
                        : evidence.inSameMethod(next, checked)
                                || !evidence.inSameMethod(checked, wait));
    }

    /// Whether it had read the same thing in the same call before it waited.
    private static boolean hadLooked(Evidence evidence, int next, int wait) {
        Step step = evidence.step(next);
        int from = Places.callOf(evidence, wait).orElse(0);
        return evidence.between(
                        from,
                        wait,
                        it -> Evidence.isOf(it, step.thread()) && it.object().equals(step.object()))
                .findAny()
                .isPresent();
    }

    private static boolean acts(Step step) {
        return step.action() == Action.READ
                || step.action() == Action.WRITE
                || step.action() == Action.RELEASE
                || step.action() == Action.NOTIFY
                || step.action() == Action.NOTIFY_ALL
                || step.action() == Action.END;
    }

    private static Diagnosis diagnosis(Evidence evidence, int wake) {
        Step woken = evidence.step(wake);
        return new Diagnosis(
                Cause.WAIT_WITHOUT_LOOP,
                Places.of(evidence, wait(evidence, wake).orElse(wake), wake),
                "%s went on after its wait at %s (%s) and did not look again whether what it had waited for was true."
                        .formatted(woken.thread(), Places.line(evidence, wake), reason(woken)),
                "A wake-up is a hint and no promise: between the signal and the moment when the thread has the lock again others may have changed everything, and Java may wake a thread without any signal.",
                "What must be true behind the wait, and which line makes sure of it after each wake-up?");
    }

    private static String reason(Step woken) {
        return woken.value().isEmpty() ? "woken" : woken.value();
    }
}
