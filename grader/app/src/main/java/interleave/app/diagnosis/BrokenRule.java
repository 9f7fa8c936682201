package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// What a kata's rules forbid, or ask for in vain.
final class BrokenRule implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.RULE_VIOLATION)) {
            return Optional.empty();
        }
        List<Location> lines = Places.andFound(evidence, List.of());
        return Optional.of(
                new Diagnosis(
                        Cause.RULE_VIOLATION,
                        lines.isEmpty() ? evidence.sources().heads() : lines,
                        "Nothing was run, or nothing counts: the code does not keep a rule of this kata.",
                        "Java allows it; the kata does not, because the exercise is to build that very thing.",
                        "Read the rules in the kata's README, and find what they name in the lines above."));
    }
}
