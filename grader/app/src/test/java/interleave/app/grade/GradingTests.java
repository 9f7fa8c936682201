package interleave.app.grade;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Explorer;
import interleave.app.fixture.Repository;
import interleave.app.fixture.TestKit;
import interleave.app.gate.Gate;
import interleave.app.kata.KataCatalog;
import interleave.app.scaffold.Scaffold;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradingTests {
    private static final String RIGHT =
            """
            package katas.leakybucket;

            public final class LeakyBucket {
                private final java.util.concurrent.Semaphore one = new java.util.concurrent.Semaphore(1);

                public int increment() { return 1; }
            }
            """;

    @TempDir private Path folder;
    private TestSuite suite;
    private Gate gate = Gate.closed();
    private final FirstPasses explorer = new FirstPasses();

    /// Runs nothing: the first criterion passes and the second one hangs.
    private static final class FirstPasses implements Explorer {
        private final List<Path> explored = new ArrayList<>();

        @Override
        public List<CriterionRun> explore(TestSuite suite, Path classes, Path folder) {
            explored.add(classes);
            List<Criterion> criteria = suite.criteria();
            return List.of(
                    new CriterionRun(
                            criteria.getFirst(),
                            new Explored("double", 60, 60, 2),
                            new Outcome.Passed()),
                    new CriterionRun(
                            criteria.getLast(),
                            new Explored("double", 3, 2, 1),
                            new Outcome.Failed(
                                    new Failure(Kind.STUCK, "stuck", List.of(), List.of(), null))));
        }

        @Override
        public String strategy() {
            return "double";
        }
    }

    @BeforeEach
    void compileSuite() throws Exception {
        Path repository = Repository.in(folder.resolve("repository"));
        new Scaffold(repository).write("17-leaky-bucket");
        Path toml = repository.resolve("exercises/17-leaky-bucket/kata.toml");
        Files.writeString(
                toml,
                Files.readString(toml)
                        + """

                        [[rules]]
                        title = "A semaphore"
                        uses = ["java.util.concurrent.Semaphore"]
                        because = "It is about permits"
                        """);
        suite =
                new Compiler(TestKit.archives())
                        .tests(
                                KataCatalog.of(repository).katas().getFirst(),
                                folder.resolve("suite"));
    }

    @Test
    void whatKeepsAllRulesGetsTheVerdictsOfItsRuns() throws Exception {
        KataResult result = grade(RIGHT);

        assertThat(result.handedIn()).isTrue();
        assertThat(kinds(result)).containsExactly("pass", "STUCK");
        assertThat(result.criteria().getFirst().explored().strategy()).isEqualTo("double");
        assertThat(result.score()).isEqualTo(1);
        assertThat(result.maxScore()).isEqualTo(2);
    }

    @Test
    void whatIsNotHandedInIsNotRun() throws Exception {
        KataResult result = grading().grade(suite, List.of(), work());

        assertThat(result.handedIn()).isFalse();
        assertThat(kinds(result)).containsExactly("MISSING_CLASS", "MISSING_CLASS");
        assertThat(explorer.explored).isEmpty();
    }

    @Test
    void whatDoesNotCompileIsNotRun() throws Exception {
        assertThat(kinds(grade(RIGHT.replace("return 1", "return")))).containsOnly("COMPILE_ERROR");
        assertThat(explorer.explored).isEmpty();
    }

    @Test
    void whatIsForbiddenIsNotRun() throws Exception {
        KataResult result =
                grade(
                        RIGHT.replace(
                                "return 1;",
                                "try { Thread.sleep(1); } catch (Exception e) {} return 1;"));

        assertThat(kinds(result)).containsOnly("RULE_VIOLATION");
        assertThat(explorer.explored).isEmpty();
    }

    @Test
    void whatTheGateRefusesIsNotRun() throws Exception {
        String ends = RIGHT.replace("return 1;", "System.exit(0); return 1;");

        KataResult result = grade(ends);

        assertThat(kinds(result)).containsExactly("RULE_VIOLATION", "RULE_VIOLATION");
        var fail = (Verdict.Fail) result.criteria().getFirst().verdict();
        assertThat(fail.message())
                .startsWith("Not allowed: LeakyBucket.java uses System.exit in line 6. Your code");
        assertThat(fail.locations())
                .containsExactly(new Location("LeakyBucket.java", 6, "uses System.exit"));
        assertThat(explorer.explored).isEmpty();
    }

    @Test
    void anOpenGateRefusesNothing() throws Exception {
        gate = Gate.OPEN;

        assertThat(kinds(grade(RIGHT.replace("return 1;", "System.exit(0); return 1;"))))
                .containsExactly("pass", "STUCK");
    }

    @Test
    void whatIsStillMissingSpoilsOnlyWhatPasses() throws Exception {
        KataResult result = grade(RIGHT.replace("Semaphore", "Phaser"));

        assertThat(kinds(result)).containsExactly("RULE_VIOLATION", "STUCK");
        assertThat(((Verdict.Fail) result.criteria().getFirst().verdict()).message())
                .isEqualTo("Not kept: A semaphore. It is about permits");
        assertThat(result.criteria().getFirst().explored().runs()).isEqualTo(60);
    }

    @Test
    void aClassOfTheNameOfATestIsNotRun() throws Exception {
        KataResult result = grade(RIGHT + "class LeakyBucketTests { String forged; }");

        assertThat(kinds(result)).containsOnly("COMPILE_ERROR");
        assertThat(explorer.explored).isEmpty();
    }

    @Test
    void whatThisMachineFailsAtCostsNoPoints() throws Exception {
        Path noFolder = Files.createTempFile(folder, "full", "");

        KataResult result =
                grading()
                        .grade(suite, List.of(new SourceFile("LeakyBucket.java", RIGHT)), noFolder);

        assertThat(kinds(result)).containsOnly("error");
        assertThat(((Verdict.Unjudged) result.criteria().getFirst().verdict()).message())
                .startsWith("This machine failed: ");
    }

    private KataResult grade(String source) throws IOException {
        return grading().grade(suite, List.of(new SourceFile("LeakyBucket.java", source)), work());
    }

    private Grading grading() {
        return new Grading(
                new Compiler(TestKit.archives()),
                gate,
                explorer,
                InstantSource.fixed(Instant.EPOCH));
    }

    private Path work() throws IOException {
        return Files.createTempDirectory(folder, "work");
    }

    private static List<String> kinds(KataResult result) {
        return result.criteria().stream()
                .map(CriterionResult::verdict)
                .map(
                        verdict ->
                                verdict instanceof Verdict.Fail fail
                                        ? fail.kind().name()
                                        : verdict.label())
                .toList();
    }
}
