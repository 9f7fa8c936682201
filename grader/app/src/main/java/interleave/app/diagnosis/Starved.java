package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// One who waits while others go first, again and again.
final class Starved implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STARVATION)) {
            return Optional.empty();
        }
        return Optional.of(
                new Diagnosis(
                        Cause.STARVATION,
                        lines(evidence),
                        evidence.message(),
                        "Neither monitors nor most locks promise a turn: whoever comes at the right moment goes first, and that can be a newcomer each time.",
                        "What does somebody who has waited for long have that a newcomer has not? If nothing in the code tells the two apart, nothing lets the first one go first."));
    }

    /// Where the one who is passed over waits, or the others go on.
    private static List<Location> lines(Evidence evidence) {
        return evidence.lastBefore(
                        evidence.size(),
                        step ->
                                evidence.sources().has(step.file())
                                        && (step.action() == Action.WAIT
                                                || step.action() == Action.BLOCK))
                .map(index -> Places.andFound(evidence, Places.of(evidence, index)))
                .orElse(Places.andFound(evidence, List.of()));
    }
}
