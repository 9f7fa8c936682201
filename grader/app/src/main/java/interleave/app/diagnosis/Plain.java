package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// What goes wrong in every schedule: no interleaving is needed for it.
final class Plain implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.WRONG_RESULT, Kind.EXCEPTION)) {
            return Optional.empty();
        }
        return Optional.of(
                new Diagnosis(
                        Cause.PLAIN_MISTAKE,
                        lines(evidence),
                        happened(evidence),
                        "It goes wrong in whatever order the threads run: the code does what it says, and that is not what the task asks for.",
                        "Play that call through by hand with the values of the message, line by line: where does what you expect part from what the code does?"));
    }

    private static List<Location> lines(Evidence evidence) {
        List<Location> found = Places.andFound(evidence, List.of());
        return evidence.is(Kind.EXCEPTION) && !found.isEmpty()
                ? found
                : Places.lastCall(evidence)
                        .map(call -> Places.andFound(evidence, Places.of(evidence, call)))
                        .orElse(found);
    }

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
