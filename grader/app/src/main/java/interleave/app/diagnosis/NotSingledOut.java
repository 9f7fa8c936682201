package interleave.app.diagnosis;

import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// Where no other rule speaks: what is known, and no more.
final class NotSingledOut implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        List<Location> found = Places.andFound(evidence, List.of());
        return Optional.of(
                new Diagnosis(
                        Cause.UNKNOWN,
                        found.isEmpty()
                                ? Places.lastCall(evidence)
                                        .map(call -> Places.of(evidence, call))
                                        .orElse(found)
                                : found,
                        Words.brief(evidence.message()),
                        "What the schedule shows fits more than one bug, so none is named here.",
                        "Follow the steps of the schedule: which of them is the first that you would not have expected there?"));
    }
}
