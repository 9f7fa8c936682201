package interleave.app.diagnosis;

import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// Where no other rule speaks: what is known, and no more.
final class NotSingledOut implements Rule {
    private static List<Location> lines(Evidence evidence) {
        List<Location> found = Places.andFound(evidence, List.of());
        return found.isEmpty()
                ? Places.lastCall(evidence).map(call -> Places.of(evidence, call)).orElse(found)
                : found;
    }

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        return Optional.of(
                new Diagnosis(
                        Cause.UNKNOWN,
                        Suspects.before(evidence, lines(evidence)),
                        Words.brief(evidence.message()),
                        "What the schedule shows fits more than one bug, so none is named here.",
                        "Follow the steps of the schedule: which of them is the first that you would not have expected there?"));
    }
}
