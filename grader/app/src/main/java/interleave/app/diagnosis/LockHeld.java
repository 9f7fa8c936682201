package interleave.app.diagnosis;

import interleave.app.diagnosis.Holds.Hold;
import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A lock whose owner waits for something else meanwhile: in foreign code that it has called, or
/// for a signal that can only come from somebody with the same lock.
final class LockHeld implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK, Kind.WRONG_RESULT, Kind.TIMEOUT)) {
            return Optional.empty();
        }
        List<Hold> holds = new Holds(evidence).atTheEnd();
        return evidence.all(Action.BLOCK)
                .filter(evidence::isStudents)
                .filter(evidence::isLastOfItsThread)
                .boxed()
                .flatMap(
                        index ->
                                holds.stream()
                                        .filter(hold -> isOfAnother(evidence, hold, index))
                                        .map(hold -> diagnosis(evidence, hold, index)))
                .findFirst();
    }

    private static boolean isOfAnother(Evidence evidence, Hold hold, int blocked) {
        Step step = evidence.step(blocked);
        return hold.lock().equals(step.object())
                && !hold.thread().equals(step.thread())
                && !Holds.isSemaphore(hold.lock())
                && evidence.isStudents(hold.since());
    }

    private static Diagnosis diagnosis(Evidence evidence, Hold hold, int blocked) {
        return isCallingOut(evidence, hold) || !couldEndTheWait(evidence, blocked)
                ? callsOut(evidence, hold, blocked)
                : nested(evidence, hold, blocked);
    }

    /// Whether the owner's innermost line is not the student's.
    private static boolean isCallingOut(Evidence evidence, Hold hold) {
        List<Frame> stack = evidence.stack(hold.thread());
        return !stack.isEmpty() && !evidence.isStudents(stack.getFirst());
    }

    /// Whether the call that is blocked would signal or give something back.
    private static boolean couldEndTheWait(Evidence evidence, int blocked) {
        return Places.callOf(evidence, blocked)
                .flatMap(evidence::method)
                .or(() -> evidence.method(blocked))
                .filter(method -> evidence.sources().calls().reaches(method, SIGNALS))
                .isPresent();
    }

    private static final Set<String> SIGNALS =
            Set.of(
                    "complete",
                    "countDown",
                    "notify",
                    "notifyAll",
                    "release",
                    "signal",
                    "signalAll",
                    "unpark");

    private static Diagnosis callsOut(Evidence evidence, Hold hold, int blocked) {
        Step step = evidence.step(blocked);
        return new Diagnosis(
                Cause.LOCK_TOO_COARSE,
                Places.of(evidence, hold.since(), blocked),
                "%s has %s since %s and keeps it while it waits or runs code that it was given; %s waits for that lock at %s meanwhile."
                        .formatted(
                                hold.thread(),
                                hold.lock(),
                                Places.line(evidence, hold.since()),
                                step.thread(),
                                Places.line(evidence, blocked)),
                "A lock does not know what it guards: it keeps out everybody who wants it for as long as its owner stays inside, also while the owner waits, sleeps or runs code of others.",
                "Which lines between taking and giving back really need the lock, and does the one who waits touch any of what they touch?");
    }

    private static Diagnosis nested(Evidence evidence, Hold hold, int blocked) {
        Step step = evidence.step(blocked);
        return new Diagnosis(
                Cause.DEADLOCK,
                Places.of(evidence, hold.since(), blocked),
                "%s took %s at %s and waits with it in hand; %s, who waits for that lock at %s, is the one who could end that wait."
                        .formatted(
                                hold.thread(),
                                hold.lock(),
                                Places.line(evidence, hold.since()),
                                step.thread(),
                                Places.line(evidence, blocked)),
                "To wait gives back the one lock that belongs to the wait, and no other: all the rest stays locked until the thread goes on.",
                "What does each of the two hold, and what does it need to go on? Who could take the first step?");
    }
}
