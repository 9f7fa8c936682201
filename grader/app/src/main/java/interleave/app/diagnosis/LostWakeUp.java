package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A thread that waits for a signal at the end, which came before it waited, or never although what
/// it waits for has changed.
final class LostWakeUp implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        List<Integer> waits = Waits.atTheEnd(evidence);
        return waits.stream()
                .flatMap(wait -> tooEarly(evidence, wait).stream())
                .findFirst()
                .or(
                        () ->
                                waits.stream()
                                        .flatMap(wait -> never(evidence, wait).stream())
                                        .findFirst());
    }

    /// Signalled while nobody waited, between this thread's look and its wait.
    private static Optional<Diagnosis> tooEarly(Evidence evidence, int wait) {
        Step waiting = evidence.step(wait);
        Optional<Integer> look = Waits.look(evidence, wait);
        return evidence.lastBefore(
                        wait,
                        step ->
                                isSignal(step)
                                        && step.object().equals(waiting.object())
                                        && !Evidence.isOf(step, waiting.thread()))
                .filter(signal -> look.isEmpty() || look.get() < signal)
                .map(
                        signal ->
                                new Diagnosis(
                                        Cause.LOST_WAKE_UP,
                                        Places.of(evidence, wait, look.orElse(wait), signal),
                                        "%s looked at %s, then %s signalled at %s when nobody waited, and only then %s began to wait: for a signal that had already gone by."
                                                .formatted(
                                                        waiting.thread(),
                                                        Places.line(evidence, look.orElse(wait)),
                                                        evidence.step(signal).thread(),
                                                        Places.line(evidence, signal),
                                                        waiting.thread()),
                                        "Nothing remembers a signal: notify and signal wake those who wait at that moment, and nobody who comes later.",
                                        "Which lock is held from the look at the condition until the wait has begun, and does the one who changes the condition hold the same?"));
    }

    private static boolean isSignal(Step step) {
        return step.action() == Action.NOTIFY || step.action() == Action.NOTIFY_ALL;
    }

    /// The last change in a method that the waiting thread's own call does not lead to: what that
    /// would do itself is not what it waits for.
    private static Optional<Integer> ofOthers(Evidence evidence, int wait, Set<String> looked) {
        List<Method> own =
                Places.callOf(evidence, wait)
                        .flatMap(evidence::method)
                        .map(evidence.sources().calls()::reached)
                        .orElse(List.of());
        return evidence.lastBefore(
                        evidence.size(),
                        step ->
                                step.action() == Action.WRITE
                                        && looked.contains(step.object())
                                        && !Evidence.isOf(step, evidence.step(wait).thread())
                                        && evidence.sources()
                                                .at(step.file(), step.line())
                                                .filter(method -> !own.contains(method))
                                                .isPresent())
                .filter(index -> index > Waits.look(evidence, wait).orElse(wait));
    }

    /// Whether it stands in the method that waits, or in one that this calls to look.
    private static boolean isLookOf(Evidence evidence, int index, int wait) {
        Optional<Method> method = evidence.method(index);
        return evidence.method(wait).stream()
                .flatMap(waiting -> evidence.sources().calls().reached(waiting).stream())
                .anyMatch(one -> method.filter(one::equals).isPresent());
    }

    /// Nobody signalled after the last change of what this thread had looked at.
    private static Optional<Diagnosis> never(Evidence evidence, int wait) {
        Step waiting = evidence.step(wait);
        Set<String> looked =
                evidence.between(
                                Places.callOf(evidence, wait).orElse(0),
                                wait,
                                step ->
                                        Evidence.isOf(step, waiting.thread())
                                                && step.action() == Action.READ)
                        .filter(index -> isLookOf(evidence, index, wait))
                        .mapToObj(index -> evidence.step(index).object())
                        .collect(Collectors.toSet());
        Optional<Integer> change =
                evidence.lastBefore(
                                evidence.size(),
                                step ->
                                        step.action() == Action.WRITE
                                                && looked.contains(step.object())
                                                && !Evidence.isOf(step, waiting.thread())
                                                && evidence.sources().has(step.file()))
                        .filter(index -> index > Waits.look(evidence, wait).orElse(wait));
        return ofOthers(evidence, wait, looked)
                .or(() -> change)
                .map(
                        index ->
                                new Diagnosis(
                                        Cause.LOST_WAKE_UP,
                                        Places.of(evidence, index, wait),
                                        "%s waits at %s; %s changed %s at %s after it had looked, and no signal reached it."
                                                .formatted(
                                                        waiting.thread(),
                                                        Places.line(evidence, wait),
                                                        evidence.step(index).thread(),
                                                        evidence.step(index).object(),
                                                        Places.line(evidence, index)),
                                        "A thread that waits does not see that its condition has become true: it sleeps until somebody signals that very object.",
                                        "Which lines change what the waiting thread looks at, and does each of them, on every path, tell those who wait for it?"));
    }
}
