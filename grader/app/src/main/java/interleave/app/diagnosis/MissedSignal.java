package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A thread that waits for a signal at the end, which woke another one that could not use it.
final class MissedSignal implements Rule {
    private static final String NOBODY = "nobody";

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return Waits.atTheEnd(evidence).stream()
                .flatMap(wait -> missed(evidence, wait).stream())
                .findFirst();
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
}
