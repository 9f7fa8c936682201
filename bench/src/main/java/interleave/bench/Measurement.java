package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures one tool on one program, in a JVM that does nothing else.
///
/// The first search is cold, and decides whether the tool finds anything. If it does, the same
/// search is made again, each time with another seed; if not, searches go on for a while to tell
/// how fast they are.
///
/// @param rounds how many searches the medians are taken from
/// @param spawned when this JVM's process was started, in milliseconds since the epoch
record Measurement(Tool tool, Program program, int schedules, int rounds, long spawned) {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final long LONG_ENOUGH = 3_000_000_000L;
    private static final int SHARE_OF_ONE_SEARCH = 5;

    Result of(String id, boolean right, ToolName name) throws IOException {
        long sinceSpawned = System.currentTimeMillis() - spawned;
        long start = System.nanoTime();
        Search first = tool.search(new FirstRun(program), 0, schedules);
        double startMillis = sinceSpawned + (FirstRun.nanos() - start) / NANOS_OF_A_MILLI;
        List<Search> again = first.found() ? again() : List.of();
        var steady = first.found() ? first : steady();
        return new Result(
                id,
                right,
                name.text(),
                first.found(),
                first.finding(),
                median(again, Search::schedules),
                median(again, search -> search.nanos() / NANOS_OF_A_MILLI),
                first.found() ? first.nanos() / NANOS_OF_A_MILLI : null,
                first.schedules(),
                first.found() ? null : steady.schedules() * NANOS / steady.nanos(),
                steady.steps().isPresent()
                        ? steady.steps().getAsLong() * NANOS / steady.nanos()
                        : null,
                FirstRun.nanos() == 0 ? null : startMillis,
                residentMegabytes(),
                "");
    }

    /// A round that finds nothing counts with all of its schedules; one that breaks the tool ends
    /// the rounds.
    private List<Search> again() {
        var searches = new ArrayList<Search>();
        try {
            for (int round = 1; round <= rounds; round++) {
                searches.add(tool.search(program, round, schedules));
            }
        } catch (BrokenTool broken) {
            System.err.println(broken.getMessage());
        }
        return searches;
    }

    private Search steady() {
        long played = 0;
        long steps = 0;
        long nanos = 0;
        boolean counts = true;
        for (int seed = 1; nanos < LONG_ENOUGH; seed++) {
            Search search = tool.search(program, seed, schedules / SHARE_OF_ONE_SEARCH);
            played += search.schedules();
            nanos += search.nanos();
            counts &= search.steps().isPresent();
            steps += search.steps().orElse(0);
        }
        var counted = counts ? OptionalLong.of(steps) : OptionalLong.empty();
        return new Search(played, counted, nanos, "");
    }

    private static @Nullable Double median(List<Search> searches, ToDoubleFunction<Search> of) {
        return searches.isEmpty() ? null : Median.of(searches.stream().mapToDouble(of));
    }

    /// Known on Linux only.
    private static @Nullable Double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(null);
        }
    }
}
