package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// What goes wrong in every schedule: no interleaving is needed for it.
final class Plain implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        boolean stuck =
                evidence.is(Kind.STUCK)
                        && !evidence.steps().isEmpty()
                        && Preemption.all(evidence).findAny().isEmpty();
        if (!stuck && !evidence.is(Kind.WRONG_RESULT, Kind.EXCEPTION)) {
            return Optional.empty();
        }
        return Optional.of(
                new Diagnosis(
                        Cause.PLAIN_MISTAKE,
                        evidence.is(Kind.EXCEPTION)
                                ? lines(evidence)
                                : Suspects.before(evidence, lines(evidence)),
                        happened(evidence),
                        "It goes wrong in whatever order the threads run: the code does what it says, and that is not what the task asks for.",
                        "Play that call through by hand with the values of the message, line by line: where does what you expect part from what the code does?"));
    }

    private static List<Location> lines(Evidence evidence) {
        List<Location> found = Places.andFound(evidence, List.of());
        return !evidence.is(Kind.WRONG_RESULT) && !found.isEmpty()
                ? behindTheGuard(evidence, found)
                : Places.lastCall(evidence)
                        .map(
                                call ->
                                        Places.andFound(
                                                evidence, List.of(Places.workOf(evidence, call))))
                        .orElse(found);
    }

    /// A few lines that refuse something are no more than a guard: the mistake is with who is sent
    /// there, or who comes there too late.
    private static List<Location> behindTheGuard(Evidence evidence, List<Location> found) {
        Location thrown = found.getFirst();
        Optional<Method> guard = evidence.sources().at(thrown.file(), thrown.line());
        if (guard.filter(Method::refuses).isEmpty()
                || guard.get().length() > LONGEST_GUARD
                || !evidence.is(Kind.EXCEPTION)) {
            return found;
        }
        return evidence.threads().stream()
                .flatMap(thread -> evidence.stack(thread.name()).stream())
                .filter(evidence::isStudents)
                .filter(frame -> !guard.get().contains(frame.line()))
                .findFirst()
                .map(frame -> Places.andFound(evidence, List.of(frame.as("comes from here"))))
                .orElse(found);
    }

    private static final int LONGEST_GUARD = 5;

    private static String happened(Evidence evidence) {
        String message = Words.brief(evidence.message());
        return Places.lastCall(evidence)
                .map(
                        call ->
                                "After %s %s: %s"
                                        .formatted(
                                                evidence.step(call).thread(),
                                                evidence.step(call)
                                                        .event()
                                                        .replace("calls ", "had called "),
                                                message))
                .orElse(message);
    }
}
