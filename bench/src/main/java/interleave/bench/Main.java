package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Measures every tool on every program and writes a table, `results.json` and `chart.svg`.
///
/// The system property `bench.root` is the repository's folder, `bench.agent` the engine's jar.
final class Main {
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments);
        Path root = Path.of(System.getProperty("bench.root"));
        Path bench = root.resolve("bench");
        Path target = bench.resolve("target");
        Path solutions = root.resolve("solutions");

        List<Case> cases =
                new Cases(solutions)
                        .read(bench.resolve("programs.txt")).stream()
                                .filter(each -> options.only().matcher(each.id()).find())
                                .toList();
        var sources = new Sources(solutions, bench.resolve("src/programs/java"), target);
        var jvm =
                new ToolJvm(
                        sources.compile(cases),
                        Path.of(System.getProperty("bench.agent")),
                        target.resolve("logs"),
                        options.rounds(),
                        DEADLINE);
        if (!cases.isEmpty()) {
            jvm.prepare(cases.getFirst());
        }
        var results = new ArrayList<Result>();
        for (Case each : cases) {
            for (ToolName tool : options.tools()) {
                if (tool.isFor(each)) {
                    Result result = jvm.measure(tool, each, tool.schedules(each) / options.share());
                    results.add(result);
                    System.err.println(Table.line(result));
                }
            }
        }
        write(bench, options, results);
    }

    private static void write(Path bench, Options options, List<Result> results)
            throws IOException {
        var summary = options.tools().stream().map(tool -> Summary.of(tool, results)).toList();
        String table = Table.of(summary, results);
        Files.writeString(bench.resolve("target/table.txt"), table);
        Files.writeString(
                bench.resolve("results.json"), ResultsFile.json(options, summary, results));
        Files.writeString(bench.resolve("chart.svg"), Chart.svg(summary));
        System.out.println(table);
    }
}
