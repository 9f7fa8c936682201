package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.Optional;
import java.util.Set;

/// A call that tells a thread of the student's to end, does not wait for that, and has returned
/// while the thread is still in code that it was given.
final class ReturnsTooSoon implements Rule {
    private static final Set<String> WAITS =
            Set.of(
                    "acquire",
                    "await",
                    "awaitTermination",
                    "get",
                    "join",
                    "park",
                    "take",
                    "timedWait",
                    "wait");

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.WRONG_RESULT, Kind.RACE)) {
            return Optional.empty();
        }
        return evidence.all(Evidence::isCall)
                .filter(evidence::isStudents)
                .filter(evidence::isByATest)
                .boxed()
                .reduce((_, later) -> later)
                .filter(call -> tellsToEnd(evidence, call) && !waits(evidence, call))
                .flatMap(
                        call ->
                                atWork(evidence, call)
                                        .map(worker -> diagnosis(evidence, call, worker)));
    }

    /// Whether it sets a flag or interrupts.
    private static boolean tellsToEnd(Evidence evidence, int call) {
        String thread = evidence.step(call).thread();
        return evidence.between(
                        call,
                        Places.endOf(evidence, call),
                        step ->
                                Evidence.isOf(step, thread)
                                        && (step.action() == Action.INTERRUPT
                                                || (step.action() == Action.WRITE
                                                        && step.value().equals("true"))))
                .anyMatch(evidence::isStudents);
    }

    private static boolean waits(Evidence evidence, int call) {
        return evidence.method(call)
                .filter(method -> evidence.sources().calls().reaches(method, WAITS))
                .isPresent();
    }

    /// The last step of a thread of the student's before the call was over, if it is in foreign
    /// code.
    private static Optional<Integer> atWork(Evidence evidence, int call) {
        String own = evidence.step(call).thread();
        int end = evidence.lastOwn(own, evidence.size()).orElse(call);
        return evidence.steps().stream()
                .map(Step::thread)
                .distinct()
                .filter(thread -> !thread.equals(own) && evidence.isOwnThread(thread))
                .flatMap(
                        thread ->
                                evidence
                                        .lastBefore(end, step -> Evidence.isOf(step, thread))
                                        .stream())
                .filter(last -> evidence.step(last).action() != Action.END)
                .filter(last -> !evidence.isStudents(last))
                .findFirst();
    }

    private static Diagnosis diagnosis(Evidence evidence, int call, int worker) {
        String thread = evidence.step(worker).thread();
        return new Diagnosis(
                Cause.ORDER_VIOLATION,
                Places.andFound(evidence, Places.of(evidence, call)),
                "The call of %s by %s had told %s to end and returned, and %s was still in code that it was given."
                        .formatted(
                                evidence.step(call).object(),
                                evidence.step(call).thread(),
                                thread,
                                thread),
                "To tell a thread to end is a request: it goes on until it looks, and nobody waits for that unless some line does.",
                "What does the caller believe to be over when the call returns, and which line makes sure of that?");
    }
}
