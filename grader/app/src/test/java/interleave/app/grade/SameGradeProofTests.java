package interleave.app.grade;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.explore.Kit;
import interleave.app.explore.PhasedExplorer;
import interleave.app.gate.Gate;
import interleave.app.kata.KataCatalog;
import interleave.app.report.JsonReport;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.verdict.GradeReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same submission with the same seed has the same result.json each time, but for the seconds.
///
/// `-Dkata.gradings=N` grades all of the submissions so often, instead of two of them twice.
class SameGradeProofTests {
    private static final long SEED = 7;

    private static final List<Handed> SUBMISSIONS =
            List.of(
                    new Handed(
                            "solutions/11-daemon-threads/wrong/two-writers",
                            "11-daemon-threads",
                            "JournalHiddenTests.eachJournalHasAThreadOfItsOwnWhichEndsAfterClose",
                            "JournalHiddenTests.exactlyOneCloseReportsTheFirstFailure"),
                    new Handed(
                            "samples/ben/exercises/08-dining-philosophers/src/main/java/katas/philosophers",
                            "08-dining-philosophers",
                            "DiningTableTests.aTableFullOfHungryPhilosophersNeverGetsStuck"),
                    new Handed(
                            "samples/ada/exercises/01-sum-race/src/main/java/katas/sumrace",
                            "01-sum-race",
                            "SumRaceTests.anInterruptEndsTheCallAndStopsItsWorkers"),
                    new Handed(
                            "samples/chloe/exercises/05-connection-pool/src/main/java/katas/connectionpool",
                            "05-connection-pool",
                            "ConnectionPoolTests.noPermitIsLostWhenTheWorkThrows"),
                    new Handed(
                            "samples/elif/exercises/06-bounded-buffer/src/main/java/katas/boundedbuffer",
                            "06-bounded-buffer",
                            "BoundedBufferTests.nothingIsLostDoubledOrMadeUp"),
                    new Handed(
                            "samples/dmitri/exercises/08-dining-philosophers/src/main/java/katas/philosophers",
                            "08-dining-philosophers",
                            "DiningTableHiddenTests.anInterruptEndsTheWaitAndLeavesNoForkBehind"),
                    new Handed(
                            "exercises/02-bank-account/src/main/java/katas/bankaccount",
                            "02-bank-account",
                            "BankAccountTests.nothingPaidInOrTakenOutIsLost"),
                    new Handed(
                            "solutions/01-sum-race/wrong/interrupt-leaves-workers-running",
                            "01-sum-race",
                            "SumRaceTests.anInterruptEndsTheCallAndStopsItsWorkers"),
                    new Handed(
                            "solutions/06-bounded-buffer/wrong/notify-for-notify-all",
                            "06-bounded-buffer",
                            "BoundedBufferHiddenTests.aWakeUpReachesAThreadThatCanUseIt",
                            "BoundedBufferTests.nothingIsLostDoubledOrMadeUp"),
                    new Handed(
                            "solutions/04-ping-pong/right/ball-in-two-queues",
                            "04-ping-pong",
                            "PingPongTests.theyTakeTurnsWhicheverThreadComesFirst"));

    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();
    private final int gradings = Integer.getInteger("kata.gradings", 2);
    private final List<Handed> handed = gradings > 2 ? SUBMISSIONS : SUBMISSIONS.subList(0, 2);

    @TempDir private Path folder;

    /// An answer, and the criteria that it is graded by.
    private record Handed(String folder, String kata, Set<String> criteria) {
        Handed(String folder, String kata, String... criteria) {
            this(folder, kata, Set.of(criteria));
        }
    }

    @Test
    void theSameSubmissionHasTheSameGradeEachTime() throws Exception {
        Kit kit = Kit.of(repository, Path.of(System.getProperty("java.home")));
        kit.prepare();
        var compiler = new Compiler(kit.archives());
        var explorer =
                new PhasedExplorer(
                        kit, Limits.USUAL.silence(), new NoSandbox(), Effort.QUICK, SEED);
        var grading =
                new Grading(compiler, Gate.closed(), explorer, InstantSource.system()).explaining();
        var softly = new SoftAssertions();
        var tasks = new ArrayList<Callable<String>>();
        var suites = new ArrayList<TestSuite>();
        for (Handed one : handed) {
            suites.add(suite(compiler, one, folder.resolve("suite" + suites.size())));
        }
        for (int time = 0; time < gradings; time++) {
            for (int i = 0; i < handed.size(); i++) {
                TestSuite suite = suites.get(i);
                Path sources = repository.resolve(handed.get(i).folder());
                Path work = folder.resolve("work-%d-%d".formatted(time, i));
                tasks.add(() -> json(grading, suite, sources, work));
            }
        }

        List<String> results = new Parallel(2).run(tasks);

        for (int i = 0; i < handed.size(); i++) {
            var different = new TreeSet<String>();
            for (int time = 0; time < gradings; time++) {
                different.add(results.get(time * handed.size() + i));
            }
            softly.assertThat(different).as("different results of %s", handed.get(i)).hasSize(1);
        }
        softly.assertAll();
    }

    private TestSuite suite(Compiler compiler, Handed one, Path classes) throws Exception {
        TestSuite suite =
                compiler.tests(
                        KataCatalog.of(repository).named(List.of(one.kata())).getFirst(), classes);
        return new TestSuite(
                suite.kata(),
                suite.classes(),
                suite.contract(),
                suite.given(),
                suite.criteria().stream()
                        .filter(criterion -> one.criteria().contains(criterion.id()))
                        .toList());
    }

    private static String json(Grading grading, TestSuite suite, Path sources, Path work)
            throws Exception {
        var report =
                new GradeReport(
                        "somebody",
                        SEED,
                        Effort.QUICK.label(),
                        "none",
                        List.of(),
                        List.of(
                                grading.grade(
                                        suite,
                                        Compiler.sources(sources),
                                        Files.createDirectory(work))));
        return new JsonReport().render(report).replaceAll("\"seconds\": [0-9.]+", "\"seconds\": 0");
    }
}
