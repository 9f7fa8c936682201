package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// Threads in a circle, each with what the next one waits for.
final class Ring implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.DEADLOCK)) {
            return Optional.empty();
        }
        List<Location> lines = Places.andFound(evidence, List.of());
        return Optional.of(
                new Diagnosis(
                        Cause.DEADLOCK,
                        lines,
                        evidence.message(),
                        "A lock is given back by its owner only, and a thread that waits gives back nothing: once the circle is closed none of its threads can open it.",
                        "In which order does each thread take what it needs? If two of them can take the same two things in different orders, they can meet like this."));
    }
}
