package interleave.junit;

import interleave.engine.Coverage;
import interleave.engine.Exploration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a test was played, as it is published in JUnit's report entries: a test that passes has no
/// other way to say so.
///
/// @param runs how often it was played
public record Played(int runs, Coverage coverage) {
    static Played of(Exploration exploration) {
        return new Played(exploration.runs(), exploration.coverage());
    }

    Map<String, String> entries() {
        var entries = new HashMap<String, String>();
        entries.put("runs", String.valueOf(runs));
        entries.put("complete", String.valueOf(coverage.complete()));
        entries.put("enumerated", String.valueOf(coverage.enumerated()));
        entries.put("sampled", String.valueOf(coverage.sampled()));
        coverage.preemptionBound()
                .ifPresent(bound -> entries.put("preemptionBound", String.valueOf(bound)));
        coverage.uncontrolled().ifPresent(why -> entries.put("uncontrolled", why));
        return entries;
    }

    /// Reads a report entry; nothing if it is another's, such as the test's own.
    public static Optional<Played> of(Map<String, String> entries) {
        if (!entries.keySet().containsAll(of(Coverage.NONE).keySet())) {
            return Optional.empty();
        }
        return Optional.of(
                new Played(
                        number(entries, "runs"),
                        new Coverage(
                                Boolean.parseBoolean(entries.get("complete")),
                                Optional.ofNullable(entries.get("preemptionBound"))
                                        .map(Integer::valueOf),
                                number(entries, "enumerated"),
                                number(entries, "sampled"),
                                Optional.ofNullable(entries.get("uncontrolled")))));
    }

    private static Map<String, String> of(Coverage coverage) {
        return new Played(0, coverage).entries();
    }

    private static int number(Map<String, String> entries, String key) {
        return Integer.parseInt(entries.getOrDefault(key, "0"));
    }
}
