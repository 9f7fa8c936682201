package interleave.app.diagnosis;

import interleave.app.diagnosis.Holds.Hold;
import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.Optional;

/// A permit whose owner waits for something else meanwhile, while others wait for the permit: what
/// it waits for would have to come from one of them.
final class PermitHeld implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return new Holds(evidence)
                .atTheEnd().stream()
                        .filter(hold -> Holds.isSemaphore(hold.lock()))
                        .filter(hold -> evidence.isStudents(hold.since()))
                        .filter(hold -> waitsForAnother(evidence, hold))
                        .flatMap(
                                hold ->
                                        wanted(evidence, hold)
                                                .map(blocked -> diagnosis(evidence, hold, blocked))
                                                .stream())
                        .findFirst();
    }

    private static boolean waitsForAnother(Evidence evidence, Hold hold) {
        return evidence.lastBefore(evidence.size(), step -> Evidence.isOf(step, hold.thread()))
                .filter(evidence::isStudents)
                .filter(last -> isWait(evidence.step(last)))
                .filter(last -> !evidence.step(last).object().equals(hold.lock()))
                .isPresent();
    }

    private static boolean isWait(Step step) {
        return switch (step.action()) {
            case BLOCK, WAIT, PARK, JOIN -> true;
            default -> false;
        };
    }

    private static Optional<Integer> wanted(Evidence evidence, Hold hold) {
        return evidence.all(Action.BLOCK)
                .filter(evidence::isStudents)
                .filter(index -> evidence.step(index).object().equals(hold.lock()))
                .filter(index -> !evidence.step(index).thread().equals(hold.thread()))
                .filter(evidence::isLastOfItsThread)
                .boxed()
                .findFirst();
    }

    private static Diagnosis diagnosis(Evidence evidence, Hold hold, int blocked) {
        return new Diagnosis(
                Cause.DEADLOCK,
                Places.of(evidence, hold.since(), blocked),
                "%s took a permit of %s at %s and waits for something else with it in hand; %s waits for such a permit at %s."
                        .formatted(
                                hold.thread(),
                                hold.lock(),
                                Places.line(evidence, hold.since()),
                                evidence.step(blocked).thread(),
                                Places.line(evidence, blocked)),
                "A permit is taken until it is given back, also while its owner waits: if all permits are with threads that wait for those who want one, nobody goes on.",
                "What does each of them have, and what does it need to go on? Who could take the first step?");
    }
}
