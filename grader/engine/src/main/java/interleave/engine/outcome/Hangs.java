package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Ending.Standing;
import interleave.engine.runtime.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A run in which nobody could go on: a deadlock if some wait for each other in a ring, and stuck
/// otherwise.
record Hangs(CodeUnderTest code) {
    Failure of(Ending.Hung hung, Run run) {
        List<Standing> ring = ring(hung.threads());
        boolean deadlock = !ring.isEmpty();
        List<Standing> involved = deadlock ? ring : hung.threads();
        return new Failure(
                deadlock ? Kind.DEADLOCK : Kind.STUCK,
                (deadlock ? deadlock(ring) : stuck(hung.threads())) + deaths(run),
                locations(involved),
                new Place(code).reports(hung.threads()),
                null);
    }

    /// The threads of which each waits for what the next one has, the last one for the first.
    private static List<Standing> ring(List<Standing> threads) {
        Map<String, Standing> byName = new HashMap<>();
        threads.forEach(thread -> byName.put(thread.name(), thread));
        for (Standing start : threads) {
            var path = new ArrayList<Standing>();
            for (Standing at = start; at != null; at = next(at, byName)) {
                if (path.contains(at)) {
                    return path.subList(path.indexOf(at), path.size());
                }
                path.add(at);
            }
        }
        return List.of();
    }

    private static @Nullable Standing next(Standing at, Map<String, Standing> byName) {
        return at.holder() == null ? null : byName.get(at.holder());
    }

    private static String deadlock(List<Standing> ring) {
        return "Each of these threads has what another one waits for, so none can ever go on: "
                + ring.stream()
                        .map(one -> one.name() + " " + Place.doing(one))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String stuck(List<Standing> threads) {
        return "These threads wait, and nobody is left who could wake them: "
                + threads.stream()
                        .map(one -> one.name() + " " + Place.doing(one))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /// A thread that died before it could release or notify is often why the others wait.
    private static String deaths(Run run) {
        return run.deaths().isEmpty()
                ? ""
                : " Before that, "
                        + run.deaths().stream()
                                .map(one -> one.thread() + " ended with " + one.thrown())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private List<Location> locations(List<Standing> involved) {
        var place = new Place(code);
        var locations = new LinkedHashSet<Location>();
        for (Standing one : involved) {
            place.of(one, one.name() + " waits here").ifPresent(locations::add);
        }
        return List.copyOf(locations);
    }
}
