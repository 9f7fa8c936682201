package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A thread that is still there when all is over.
final class LeakedThread implements Rule {
    private static final Set<String> STARTS =
            Set.of(
                    "execute",
                    "invokeAll",
                    "newCachedThreadPool",
                    "newFixedThreadPool",
                    "newThread",
                    "newThreadPerTaskExecutor",
                    "newVirtualThreadPerTaskExecutor",
                    "start",
                    "startVirtualThread",
                    "submit",
                    "supplyAsync");

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.THREAD_LEAK)) {
            return Optional.empty();
        }
        return Optional.of(
                new Diagnosis(
                        Cause.THREAD_LEAK,
                        lines(evidence),
                        evidence.message(),
                        "A thread ends when its run method does, and not before: neither the end of the call that started it nor the loss of the last reference to it ends it.",
                        "On which ways does that call end, also by an exception or an interrupt, and on each of them: who tells the threads, and do they listen?"));
    }

    private static List<Location> lines(Evidence evidence) {
        return evidence.lastBefore(
                        evidence.size(),
                        step ->
                                step.action() == Action.CALL
                                        && step.event().startsWith("starts ")
                                        && evidence.sources().has(step.file()))
                .map(index -> Places.of(evidence, index))
                .map(first -> Places.andFound(evidence, first))
                .or(
                        () ->
                                Optional.of(Places.andFound(evidence, List.of()))
                                        .filter(it -> !it.isEmpty()))
                .orElseGet(() -> evidence.sources().calling(STARTS));
    }
}
