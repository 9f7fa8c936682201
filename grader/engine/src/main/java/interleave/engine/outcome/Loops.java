package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Ending.Standing;
import java.util.List;
import java.util.stream.Collectors;

/// A run that never came to an end although threads ran all the time.
record Loops(CodeUnderTest code) {
    /// With one thread running it waits for the others the wrong way; with several they keep each
    /// other from getting anywhere.
    Failure endless(Ending.Endless endless) {
        List<Standing> runners = runners(endless);
        boolean alone = runners.size() <= 1;
        String names = runners.stream().map(Standing::name).collect(Collectors.joining(" and "));
        String message =
                alone
                        ? names
                                + " goes round and round instead of waiting: it looks again and again for what only another thread can bring about, and burns the processor meanwhile."
                        : names
                                + " run on and on and none of them gets anywhere: each undoes its own step when it meets the other.";
        return new Failure(
                alone ? Kind.BUSY_WAIT : Kind.LIVELOCK,
                message,
                locations(runners),
                new Place(code).reports(endless.threads()),
                null);
    }

    /// Whoever polls with sleep may be the only one, and asleep.
    private static List<Standing> runners(Ending.Endless endless) {
        List<Standing> running =
                endless.threads().stream().filter(thread -> !thread.waits()).toList();
        return running.isEmpty()
                ? endless.threads().stream()
                        .filter(thread -> thread.name().equals(endless.runner()))
                        .toList()
                : running;
    }

    Failure looping(Ending.Looping looping) {
        List<Standing> runners =
                looping.threads().stream()
                        .filter(thread -> thread.name().equals(looping.runner()))
                        .toList();
        return new Failure(
                Kind.LIVELOCK,
                looping.runner()
                        + " goes round a loop that never ends: nothing in it waits for another thread or sees what one does.",
                locations(runners),
                new Place(code).reports(looping.threads()),
                null);
    }

    private List<Location> locations(List<Standing> runners) {
        return runners.stream()
                .flatMap(one -> new Place(code).of(one, one.name() + " runs on here").stream())
                .distinct()
                .toList();
    }
}
