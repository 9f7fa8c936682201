package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A thread that could have gone on, in the middle of a call of the student's code, while another
/// one took steps in that code.
///
/// @param last its last step before the others
/// @param next its next one
record Preemption(int last, int next) {
    static Stream<Preemption> all(Evidence evidence) {
        return evidence.all(step -> true)
                .filter(evidence::isStudents)
                .boxed()
                .flatMap(last -> from(evidence, last).stream());
    }

    private static Optional<Preemption> from(Evidence evidence, int last) {
        String thread = evidence.step(last).thread();
        return evidence.firstFrom(last + 1, step -> Evidence.isOf(step, thread))
                .filter(next -> next > last + 1)
                .filter(evidence::isStudents)
                .filter(next -> !evidence.callsAt(next))
                .filter(_ -> !waits(evidence.step(last)))
                .map(next -> new Preemption(last, next))
                .filter(one -> one.changes(evidence).findAny().isPresent());
    }

    private static boolean waits(Step step) {
        return switch (step.action()) {
            case BLOCK, WAIT, SLEEP, JOIN, PARK -> true;
            default -> false;
        };
    }

    /// What the others changed meanwhile of what this thread uses in the same call, or read of what
    /// it had already changed there.
    Stream<Integer> changes(Evidence evidence) {
        Set<String> used = used(evidence);
        Set<String> written = written(evidence);
        return evidence.between(
                        last + 1,
                        next,
                        step ->
                                (step.action() == Action.WRITE && used.contains(step.object()))
                                        || (step.action() == Action.READ
                                                && written.contains(step.object())))
                .filter(evidence::isStudents)
                .boxed();
    }

    /// Whether the thread had changed nothing in this call so far, and goes on to change something
    /// that the others changed meanwhile.
    boolean onlyLookedSoFar(Evidence evidence) {
        String thread = evidence.step(last).thread();
        int from = Places.callOf(evidence, last).orElse(last);
        Set<String> changed =
                changes(evidence)
                        .map(index -> evidence.step(index).object())
                        .collect(Collectors.toSet());
        return written(evidence).isEmpty()
                && evidence.between(
                                next,
                                Places.endOf(evidence, from),
                                step ->
                                        Evidence.isOf(step, thread)
                                                && step.action() == Action.WRITE
                                                && changed.contains(step.object()))
                        .anyMatch(evidence::isStudents);
    }

    private Set<String> written(Evidence evidence) {
        return evidence.between(
                        Places.callOf(evidence, last).orElse(last),
                        last + 1,
                        step ->
                                Evidence.isOf(step, evidence.step(last).thread())
                                        && step.action() == Action.WRITE)
                .filter(evidence::isStudents)
                .mapToObj(index -> evidence.step(index).object())
                .collect(Collectors.toSet());
    }

    private Set<String> used(Evidence evidence) {
        String thread = evidence.step(last).thread();
        int from = Places.callOf(evidence, last).orElse(last);
        int to = Places.endOf(evidence, from);
        return evidence.between(
                        from,
                        to,
                        step ->
                                Evidence.isOf(step, thread)
                                        && (step.action() == Action.READ
                                                || step.action() == Action.WRITE))
                .filter(evidence::isStudents)
                .mapToObj(index -> evidence.step(index).object())
                .collect(Collectors.toSet());
    }
}
