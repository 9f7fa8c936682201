package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Threads that wait for a signal at the end: it woke another one that could not use it, it came
/// before they waited, or it never came although what they wait for has changed.
final class Signals implements Rule {
    private static final String NOBODY = "nobody";

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        List<Integer> waits =
                evidence.all(Signals::waitsForASignal)
                        .filter(evidence::isStudents)
                        .filter(index -> isLast(evidence, index))
                        .boxed()
                        .toList();
        return waits.stream()
                .flatMap(wait -> missed(evidence, wait).stream())
                .findFirst()
                .or(
                        () ->
                                waits.stream()
                                        .flatMap(wait -> tooEarly(evidence, wait).stream())
                                        .findFirst())
                .or(
                        () ->
                                waits.stream()
                                        .flatMap(wait -> never(evidence, wait).stream())
                                        .findFirst());
    }

    /// A semaphore's permit, of which nobody knows who will bring it, is a signal too.
    private static boolean waitsForASignal(Step step) {
        return step.action() == Action.WAIT
                || step.action() == Action.PARK
                || (step.action() == Action.BLOCK && Holds.isSemaphore(step.object()));
    }

    private static boolean isLast(Evidence evidence, int index) {
        String thread = evidence.step(index).thread();
        return evidence.firstFrom(index + 1, step -> Evidence.isOf(step, thread)).isEmpty();
    }

    /// A single signal whose receiver waits again, while this one waits too.
    private static Optional<Diagnosis> missed(Evidence evidence, int wait) {
        String object = evidence.step(wait).object();
        return evidence.lastBefore(
                        evidence.size(),
                        step ->
                                step.action() == Action.NOTIFY
                                        && step.object().equals(object)
                                        && !step.value().equals(NOBODY))
                .filter(evidence::isStudents)
                .filter(signal -> waitsAgain(evidence, signal))
                .filter(signal -> othersWaited(evidence, signal))
                .map(signal -> missed(evidence, signal, wait));
    }

    private static boolean waitsAgain(Evidence evidence, int signal) {
        Step step = evidence.step(signal);
        Optional<Integer> wake =
                evidence.firstFrom(
                        signal,
                        it -> Evidence.isOf(it, step.value()) && it.action() == Action.WAKE);
        Optional<Integer> acts =
                evidence.firstFrom(
                        wake.orElse(signal) + 1,
                        it ->
                                Evidence.isOf(it, step.value())
                                        && it.action() != Action.READ
                                        && it.action() != Action.CALL);
        return acts.isPresent() && evidence.step(acts.get()).action() == Action.WAIT;
    }

    private static boolean othersWaited(Evidence evidence, int signal) {
        Step step = evidence.step(signal);
        Set<String> waiting =
                evidence.between(
                                0,
                                signal,
                                it ->
                                        it.action() == Action.WAIT
                                                && it.object().equals(step.object()))
                        .filter(
                                index ->
                                        evidence.between(
                                                        index + 1,
                                                        signal,
                                                        it ->
                                                                Evidence.isOf(
                                                                        it,
                                                                        evidence.step(index)
                                                                                .thread()))
                                                .findAny()
                                                .isEmpty())
                        .mapToObj(index -> evidence.step(index).thread())
                        .collect(Collectors.toSet());
        return waiting.size() > 1;
    }

    private static Diagnosis missed(Evidence evidence, int signal, int wait) {
        Step step = evidence.step(signal);
        return new Diagnosis(
                Cause.MISSED_SIGNAL,
                Places.of(evidence, signal, wait),
                "The signal of %s at %s woke %s, who could not go on and waited again; others waited too, and the signal was gone."
                        .formatted(step.thread(), Places.line(evidence, signal), step.value()),
                "notify and signal wake one waiting thread, and Java is free to pick any: it does not know what each of them waits for.",
                "Who may be in that wait set, and can each of them make use of each signal that is sent there?");
    }

    /// Signalled while nobody waited, between this thread's look and its wait.
    private static Optional<Diagnosis> tooEarly(Evidence evidence, int wait) {
        Step waiting = evidence.step(wait);
        Optional<Integer> look = look(evidence, wait);
        return evidence.lastBefore(
                        wait,
                        step ->
                                isSignal(step)
                                        && step.object().equals(waiting.object())
                                        && !Evidence.isOf(step, waiting.thread()))
                .filter(signal -> look.isPresent() && look.get() < signal)
                .map(
                        signal ->
                                new Diagnosis(
                                        Cause.LOST_WAKE_UP,
                                        Places.of(evidence, wait, look.get(), signal),
                                        "%s looked at %s, then %s signalled at %s when nobody waited, and only then %s began to wait: for a signal that had already gone by."
                                                .formatted(
                                                        waiting.thread(),
                                                        Places.line(evidence, look.get()),
                                                        evidence.step(signal).thread(),
                                                        Places.line(evidence, signal),
                                                        waiting.thread()),
                                        "Nothing remembers a signal: notify and signal wake those who wait at that moment, and nobody who comes later.",
                                        "Which lock is held from the look at the condition until the wait has begun, and does the one who changes the condition hold the same?"));
    }

    private static boolean isSignal(Step step) {
        return step.action() == Action.NOTIFY || step.action() == Action.NOTIFY_ALL;
    }

    /// What the thread read last before it waited.
    private static Optional<Integer> look(Evidence evidence, int wait) {
        String thread = evidence.step(wait).thread();
        return evidence.lastBefore(
                wait,
                step ->
                        Evidence.isOf(step, thread)
                                && step.action() == Action.READ
                                && evidence.sources().has(step.file()));
    }

    /// The last change in a method that the waiting thread's own call does not lead to: what that
    /// would do itself is not what it waits for.
    private static Optional<Integer> ofOthers(Evidence evidence, int wait, Set<String> looked) {
        List<Method> own =
                Places.callOf(evidence, wait)
                        .flatMap(evidence::method)
                        .map(evidence.sources()::reached)
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
                .filter(index -> index > look(evidence, wait).orElse(wait));
    }

    /// Nobody signalled after the last change of what this thread had looked at.
    private static Optional<Diagnosis> never(Evidence evidence, int wait) {
        Step waiting = evidence.step(wait);
        Set<String> looked =
                evidence.between(
                                0,
                                wait,
                                step ->
                                        Evidence.isOf(step, waiting.thread())
                                                && step.action() == Action.READ)
                        .filter(index -> evidence.inSameMethod(index, wait))
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
                        .filter(index -> index > look(evidence, wait).orElse(wait));
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
