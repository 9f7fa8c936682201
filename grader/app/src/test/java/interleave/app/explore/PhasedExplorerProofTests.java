package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.compile.Compilation;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.files.Folders;
import interleave.app.fixture.Repository;
import interleave.app.kata.KataCatalog;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.scaffold.Scaffold;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Failure;
import interleave.engine.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the host does with a test JVM that the harness within it cannot hold.
class PhasedExplorerProofTests {
    private static final Duration USUAL = Limits.USUAL.silence();
    private static final Duration IMPATIENT = Duration.ofSeconds(6);

    @TempDir private Path folder;
    private Kit kit;
    private Compiler compiler;
    private TestSuite suite;

    @BeforeEach
    void compileSuite() throws Exception {
        Path repository = Repository.in(folder.resolve("repository"));
        Repository.linkKit(repository);
        new Scaffold(repository).write("17-leaky-bucket");
        kit = Kit.of(repository, Path.of(System.getProperty("java.home")));
        kit.prepare();
        compiler = new Compiler(kit.archives());
        suite =
                compiler.tests(
                        KataCatalog.of(repository).katas().getFirst(), folder.resolve("suite"));
    }

    @Test
    void aJvmThatDoesNotGetOnIsEnded() throws Exception {
        // Neither the engine nor the watch of the plain JVM sees a thread wait here.
        List<CriterionRun> runs =
                explore(
                        IMPATIENT,
                        """
                        try {
                            return System.in.read();
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        """);

        assertThat(runs)
                .extracting(CriterionRun::outcome)
                .allSatisfy(
                        outcome -> assertThat(failureOf(outcome).kind()).isEqualTo(Kind.TIMEOUT));
        assertThat(
                        ProcessHandle.current()
                                .descendants()
                                .filter(ProcessHandle::isAlive)
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(command -> command.contains("katas.leakybucket")))
                .isEmpty();
    }

    @Test
    void whatIsNotThroughWhenTheTimeOfAllIsOverDoesNotPass() throws Exception {
        suite = suite.within(Limits.USUAL.lasting(Duration.ofSeconds(3)));

        List<CriterionRun> runs =
                explore(
                        USUAL,
                        """
                        for (long lasting = 0; lasting < Long.MAX_VALUE; lasting++) {
                            sum = (int) lasting;
                        }
                        return ++sum;
                        """);

        assertThat(runs)
                .extracting(CriterionRun::outcome)
                .allSatisfy(
                        outcome -> {
                            Failure failure = failureOf(outcome);
                            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
                            assertThat(failure.message())
                                    .contains("that all tests of this kata have together");
                        });
    }

    @ParameterizedTest
    @CsvSource({"System.exit(0), exit code 0", "Runtime.getRuntime().halt(70), exit code 70"})
    void whoEndsTheJvmHasCrashedIt(String end, String told) throws Exception {
        // The gate would not let it come that far.
        List<CriterionRun> runs = explore(USUAL, end + "; return ++sum;");

        assertThat(runs)
                .extracting(CriterionRun::outcome)
                .allSatisfy(
                        outcome -> {
                            Failure failure = failureOf(outcome);
                            assertThat(failure.kind()).isEqualTo(Kind.CRASHED);
                            assertThat(failure.message()).contains(told);
                        });
    }

    @Test
    void aFileBesideTheSocketDisturbsNobody() throws Exception {
        List<CriterionRun> runs =
                explore(
                        USUAL,
                        """
                        boolean written = false;
                        try {
                            for (String word : ProcessHandle.current().info().arguments().get()) {
                                if (word.endsWith("/s")) {
                                    java.nio.file.Files.writeString(java.nio.file.Path.of(word + "-mine"), "x");
                                    written = true;
                                }
                            }
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        if (!written) throw new IllegalStateException("no socket found");
                        return ++sum;
                        """);

        assertThat(runs.getFirst().outcome()).isEqualTo(new Outcome.Passed());
    }

    @Test
    void whatPassesIsExploredAndThenRepeated() throws Exception {
        List<CriterionRun> runs = explore(USUAL, "return ++sum;");

        assertThat(runs.getFirst().outcome()).isEqualTo(new Outcome.Passed());
        assertThat(runs.getFirst().explored().strategy()).isEqualTo("explore");
        assertThat(runs.getFirst().explored().schedules()).isPositive();
        assertThat(runs.getFirst().explored().runs()).isPositive();
    }

    @Test
    void whatFailsUnderTheEngineCanBeReplayed() throws Exception {
        CriterionRun failed = explore(USUAL, "throw new IllegalStateException();").getFirst();
        String token = failureOf(failed.outcome()).witness().token();

        CriterionRun replayed =
                new Replayer(kit, false)
                        .replay(
                                suite.narrowedTo(failed.criterion().id()),
                                token,
                                folder.resolve("classes"),
                                Files.createDirectory(folder.resolve("replay")));

        assertThat(failed.explored().runs()).isZero();
        assertThat(failureOf(replayed.outcome()).kind()).isEqualTo(Kind.EXCEPTION);
    }

    @Test
    void aJvmThatCannotStartIsNoFaultOfTheSubmission() throws Exception {
        var broken =
                new Kit(
                        kit.runtime(),
                        kit.folder(),
                        List.of(folder.resolve("interleave-engine-nothing.jar")));

        List<CriterionRun> runs = explore(broken, USUAL, "return ++sum;");

        assertThat(runs)
                .extracting(CriterionRun::outcome)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Broken.class));
    }

    private static Failure failureOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private List<CriterionRun> explore(Duration silence, String body) throws Exception {
        return explore(kit, silence, body);
    }

    private List<CriterionRun> explore(Kit used, Duration silence, String body) throws Exception {
        String source =
                """
                package katas.leakybucket;

                public final class LeakyBucket {
                    private int sum;

                    public synchronized int increment() {
                        %s
                    }
                }
                """
                        .formatted(body);
        Path classes = folder.resolve("classes");
        Compilation compilation =
                compiler.submission(
                        suite, List.of(new SourceFile("LeakyBucket.java", source)), classes);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        Folders.copy(suite.classes(), classes);
        return new PhasedExplorer(used, silence, new NoSandbox(), Effort.QUICK, 1)
                .explore(suite, classes, Files.createDirectory(folder.resolve("work")));
    }
}
