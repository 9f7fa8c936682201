package interleave.bench.sandbox;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.explore.Enclosure;
import interleave.app.explore.Kit;
import interleave.app.explore.PhasedExplorer;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.sandbox.Runtimes;
import interleave.app.sandbox.Sandbox;
import interleave.app.sandbox.Sandboxes;
import interleave.app.verdict.CriterionRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures a test JVM in the sandbox beside one without, on the same runtime: from when the grader
/// asks for it to its end, with one schedule of one criterion between. They take turns, so that
/// whatever else the machine does is there for both.
///
/// The system property `bench.root` is the repository's folder, `bench.cache` where the grader
/// keeps its runtimes. On a machine that is busy otherwise, `bench.clock` may name a file with the
/// nanoseconds of processor time that all of it has used, as a control group counts them.
final class StartUp {
    private static final String KATA = "01-sum-race";
    private static final String CRITERION = "SumRaceTests.noUpdateIsLostWhenTheWorkersRace";

    /// The first ones find nothing of what they read in memory.
    private static final int UNCOUNTED = 3;

    private static final Sandbox BARE = new NoSandbox();

    private static final String CLOCK = System.getProperty("bench.clock", "");

    private final TestSuite suite;
    private final Path classes;
    private final Path folder;
    private int runs;

    private StartUp(TestSuite suite, Path classes, Path folder) {
        this.suite = suite;
        this.classes = classes;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int pairs = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        Path root = Path.of(System.getProperty("bench.root"));
        Path javaHome = Path.of(System.getProperty("java.home"));
        Enclosure enclosure =
                Enclosure.shut(
                        Kit.of(root, javaHome),
                        new Runtimes(javaHome, Path.of(System.getProperty("bench.cache"))),
                        new Sandboxes(System.getProperty("os.name")),
                        root);
        try (var temporary = Folders.Temporary.create()) {
            enclosure.sandbox().admitBelow(temporary.path());
            Kata kata = KataCatalog.of(root).named(List.of(KATA)).getFirst();
            var compiler = new Compiler(enclosure.kit().archives());
            TestSuite suite =
                    compiler.tests(kata, temporary.path().resolve("suite")).narrowedTo(CRITERION);
            Path classes = temporary.path().resolve("classes");
            compiler.submission(suite, Compiler.sources(kata.reference()), classes);
            Folders.copy(suite.classes(), classes);
            new StartUp(suite, classes, temporary.path()).measure(enclosure, pairs);
        }
    }

    private void measure(Enclosure enclosure, int pairs) throws IOException {
        var shut = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int pair = -UNCOUNTED; pair < pairs; pair++) {
            boolean shutFirst = pair % 2 == 0;
            double first = millis(enclosure.kit(), shutFirst ? enclosure.sandbox() : BARE);
            double second = millis(enclosure.kit(), shutFirst ? BARE : enclosure.sandbox());
            if (pair >= 0) {
                shut.add(shutFirst ? first : second);
                bare.add(shutFirst ? second : first);
                ratios.add(shut.getLast() / bare.getLast());
            }
        }
        System.out.printf(
                "%d pairs: median %.0f ms in the sandbox, %.0f ms without, ratio of the medians %.3f, median of the ratios %.3f%n",
                pairs, median(shut), median(bare), median(shut) / median(bare), median(ratios));
    }

    private double millis(Kit kit, Sandbox sandbox) throws IOException {
        Path own = Files.createDirectory(folder.resolve("run" + runs++));
        var explorer =
                new PhasedExplorer(kit, Limits.USUAL.silence(), sandbox, Effort.QUICK, 1)
                        .glancing(1);
        long start = now();
        List<CriterionRun> done = explorer.explore(suite, classes, own);
        double millis = (now() - start) / 1e6;
        if (!(done.getFirst().outcome() instanceof CriterionRun.Outcome.Passed)
                || done.getFirst().explored().schedules() != 1) {
            throw new IllegalStateException("not what was to be measured: " + done);
        }
        return millis;
    }

    private static long now() throws IOException {
        return CLOCK.isEmpty()
                ? System.nanoTime()
                : Long.parseLong(Files.readString(Path.of(CLOCK)).strip());
    }

    private static double median(List<Double> numbers) {
        double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
