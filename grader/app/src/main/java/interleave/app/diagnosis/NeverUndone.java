package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A call that an exception ended, and afterwards somebody waits for ever: for the turn, the place
/// or the count that the call had taken and did not give back.
final class NeverUndone implements Rule {
    private static final Set<String> FOREIGN =
            Set.of("accept", "apply", "call", "get", "run", "test");

    private static final Set<String> REFUSALS =
            Set.of(
                    "IllegalArgumentException",
                    "IllegalStateException",
                    "NullPointerException",
                    "RejectedExecutionException");

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK, Kind.DEADLOCK)) {
            return Optional.empty();
        }
        return evidence.lastBefore(evidence.size(), NeverUndone::isEndOfACall)
                .filter(evidence::isStudents)
                .filter(end -> tookSomething(evidence, end))
                .map(end -> diagnosis(evidence, end));
    }

    /// A call that only refuses what it is given leaves nothing behind.
    private static boolean tookSomething(Evidence evidence, int end) {
        Step step = evidence.step(end);
        int call =
                evidence.lastBefore(
                                end,
                                it ->
                                        Evidence.isCall(it)
                                                && it.object().equals(step.object())
                                                && Evidence.isOf(it, step.thread()))
                        .orElse(end);
        boolean changed =
                evidence.between(call, end, it -> Evidence.isOf(it, step.thread()))
                        .filter(evidence::isStudents)
                        .anyMatch(index -> takes(evidence.step(index)));
        return changed || !REFUSALS.contains(step.value());
    }

    private static boolean takes(Step step) {
        return step.action() == Action.WRITE
                || (step.action() == Action.ACQUIRE && Holds.isSemaphore(step.object()));
    }

    private static boolean isEndOfACall(Step step) {
        return step.action() == Action.THROW && step.isOfTheCode();
    }

    private static Diagnosis diagnosis(Evidence evidence, int end) {
        Step step = evidence.step(end);
        var lines = new ArrayList<Location>();
        lines.add(left(evidence, end));
        return new Diagnosis(
                Cause.PERMIT_LEAKED,
                Places.andFound(evidence, lines),
                "%s left %s with %s; what that call had taken until then was not given back, and others wait for it."
                        .formatted(step.thread(), step.object(), step.value()),
                "When an exception or an error ends a call, none of the lines behind the place where it came from runs, unless something makes sure of it.",
                "Follow each way out of that method, those of exceptions and early returns too: what has been changed by then, and which of them changes it back?");
    }

    /// Where the method runs code that it was given; its beginning if it runs none.
    private static Location left(Evidence evidence, int end) {
        Step step = evidence.step(end);
        int line =
                evidence.method(end).stream()
                        .flatMap(method -> evidence.sources().calls().reached(method).stream())
                        .map(Method::calls)
                        .flatMap(List::stream)
                        .filter(call -> FOREIGN.contains(call.name()))
                        .map(Method.Call::line)
                        .findFirst()
                        .orElse(step.line());
        return new Location(step.file(), line, step.thread() + " left the call here");
    }
}
