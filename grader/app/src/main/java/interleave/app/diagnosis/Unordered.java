package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two accesses that nothing orders.
final class Unordered implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.DATA_RACE)) {
            return Optional.empty();
        }
        var holds = new Holds(evidence);
        List<Location> lines =
                Places.andFound(evidence, List.of()).stream()
                        .sorted(Comparator.comparingInt(line -> guards(evidence, holds, line)))
                        .toList();
        return Optional.of(
                new Diagnosis(
                        Cause.VISIBILITY,
                        lines.isEmpty() ? Suspects.before(evidence, lines) : lines,
                        evidence.message(),
                        "Without a lock, a volatile, a start or a join between a write and a read Java lets each processor and the compiler keep old values, for any length of time.",
                        "Which of the two accesses is without what all the others of this variable have in common?"));
    }

    /// How many locks were held there: the access with fewer is the odd one.
    private static int guards(Evidence evidence, Holds holds, Location line) {
        return evidence.lastBefore(
                        evidence.size(),
                        step ->
                                step.file().equals(line.file())
                                        && step.line() == line.line()
                                        && (step.action() == Action.READ
                                                || step.action() == Action.WRITE))
                .map(index -> holds.at(index).size())
                .orElse(0);
    }
}
