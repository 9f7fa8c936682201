package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// Two accesses that nothing orders.
final class Unordered implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.DATA_RACE)) {
            return Optional.empty();
        }
        List<Location> lines = Places.andFound(evidence, List.of());
        return Optional.of(
                new Diagnosis(
                        Cause.VISIBILITY,
                        lines,
                        evidence.message(),
                        "Without a lock, a volatile, a start or a join between a write and a read Java lets each processor and the compiler keep old values, for any length of time.",
                        "Which of the two accesses is without what all the others of this variable have in common?"));
    }
}
