package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;

/// Another thread came in between two steps of one call, and saw or changed what belongs together
/// half-way; or it did not, and it is the order of whole calls that matters.
final class HalfWay implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!(evidence.is(Kind.RACE) || evidence.isRaceOfTheTests())
                || evidence.steps().isEmpty()) {
            return Optional.empty();
        }
        return Preemption.all(evidence)
                .reduce((_, later) -> later)
                .map(one -> broken(evidence, one))
                .or(() -> order(evidence));
    }

    private static Diagnosis broken(Evidence evidence, Preemption one) {
        int change = one.changes(evidence).findFirst().orElse(one.next());
        Step before = evidence.step(one.last());
        Step changed = evidence.step(change);
        return new Diagnosis(
                one.onlyLookedSoFar(evidence) ? Cause.CHECK_THEN_ACT : Cause.BROKEN_COMPOUND,
                lines(evidence, one, change),
                "%s was between %s and %s when %s came to %s at %s."
                        .formatted(
                                before.thread(),
                                Places.line(evidence, one.last()),
                                Places.line(evidence, one.next()),
                                changed.thread(),
                                changed.object(),
                                Places.line(evidence, change)),
                "Values that belong together are still single variables for Java: between two of its accesses a thread can be stopped, and others see the one changed and the other one not yet.",
                "Which values have to fit together, and what keeps others out from the first access to the last?");
    }

    /// First the method that both steps are made for.
    private static List<Location> lines(Evidence evidence, Preemption one, int change) {
        List<Location> lines = Places.of(evidence, one.last(), one.next(), change);
        if (new Holds(evidence).isUnguarded(change, one.next())) {
            return Places.of(evidence, change, one.last(), one.next());
        }
        Optional<Method> last = evidence.method(one.last());
        Optional<Method> next = evidence.method(one.next());
        if (last.isEmpty() || next.isEmpty()) {
            return lines;
        }
        Optional<Method> outer = Places.callOf(evidence, one.last()).flatMap(evidence::method);
        Step step = evidence.step(one.last());
        boolean again = last.equals(next) && evidence.step(one.next()).line() <= step.line();
        Optional<Method> above =
                last.equals(next)
                        ? Optional.of(last.get()).filter(_ -> !again)
                        : evidence.sources().calls().above(outer, last.get(), next.get());
        return above.or(() -> outer)
                .filter(method -> !method.equals(last.get()))
                .map(method -> Places.first(step, method, last.get(), lines))
                .orElse(lines);
    }

    private static Optional<Diagnosis> order(Evidence evidence) {
        return Places.lastCall(evidence)
                .map(
                        call ->
                                new Diagnosis(
                                        Cause.ORDER_VIOLATION,
                                        Suspects.before(
                                                evidence,
                                                Places.andFound(
                                                        evidence,
                                                        List.of(Places.workOf(evidence, call)))),
                                        "No step of a call was interrupted, and still it went wrong in this order and not in another one: "
                                                + Words.brief(evidence.message()),
                                        "Threads are free to come in any order unless something makes one of them wait for the other.",
                                        "What must have happened before what, and which line makes sure of that?"));
    }
}
