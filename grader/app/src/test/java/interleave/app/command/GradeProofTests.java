package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Repository;
import interleave.app.fixture.Text;
import interleave.app.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Grades a small course, whose submissions do everything that a submission can do to a grader, in
/// real test JVMs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradeProofTests {
    private static final String ID = "21-two-locks";
    private static final String PLACE = "exercises/" + ID + "/src/main/java/katas/twolocks/";

    private static final String RIGHT =
            """
            package katas.twolocks;

            public final class TwoLocks {
                private final Object one = new Object();
                private final Object other = new Object();
                private int sum;

                public int increment() {
                    synchronized (one) {
                        synchronized (other) {
                            return ++sum;
                        }
                    }
                }

                public int sum() {
                    synchronized (one) {
                        synchronized (other) {
                            return sum;
                        }
                    }
                }
            }
            """;

    private static final String STARTER =
            """
            package katas.twolocks;

            public final class TwoLocks {
                public int increment() { throw new UnsupportedOperationException("TODO"); }

                public int sum() { throw new UnsupportedOperationException("TODO"); }
            }
            """;

    private static final String VISIBLE =
            """
            package katas.twolocks;

            import static org.assertj.core.api.Assertions.assertThat;

            import interleave.junit.Criterion;
            import interleave.junit.Interleaved;
            import interleave.junit.Repeat;

            class TwoLocksTests {
                @Interleaved(repeat = Repeat.ONCE, deadlineSeconds = 2)
                @Criterion(title = "The first sum is one", points = 4)
                void theFirstSumIsOne() {
                    assertThat(new TwoLocks().increment()).as("the first sum").isEqualTo(1);
                }
            }
            """;

    private static final String HIDDEN =
            """
            package katas.twolocks;

            import static org.assertj.core.api.Assertions.assertThat;

            import interleave.junit.Criterion;
            import interleave.junit.Interleaved;
            import interleave.junit.TestThread;
            import interleave.junit.TestThreads;

            class TwoLocksHiddenTests {
                @Interleaved(deadlineSeconds = 5)
                @Criterion(title = "No increment is lost", points = 6)
                void noIncrementIsLost(TestThreads threads) throws Exception {
                    var subject = new TwoLocks();
                    TestThread<?> one = threads.start("one", () -> times(subject));
                    TestThread<?> two = threads.start("two", () -> times(subject));
                    one.result();
                    two.result();
                    assertThat(subject.sum()).as("the sum").isEqualTo(100);
                }

                private static void times(TwoLocks subject) {
                    for (int i = 0; i < 50; i++) {
                        subject.increment();
                        subject.sum();
                    }
                }
            }
            """;

    private Path folder;
    private Shell shell;
    private Shell.Result result;

    @BeforeAll
    void gradeTheCourse(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Path repository = Repository.in(folder.resolve("repository"));
        new Scaffold(repository).write("22-other-work");
        new Scaffold(repository).write(ID);
        Text.write(repository.resolve(PLACE + "TwoLocks.java"), STARTER);
        Path tests = Path.of(ID, "src/test/java/katas/twolocks");
        Text.write(
                repository.resolve("exercises").resolve(tests).resolve("TwoLocksTests.java"),
                VISIBLE);
        Text.write(
                repository.resolve("solutions").resolve(tests).resolve("TwoLocksHiddenTests.java"),
                HIDDEN);
        Repository.linkKit(repository);
        for (Map.Entry<String, String> submission : submissions().entrySet()) {
            Text.write(
                    folder.resolve("course")
                            .resolve(submission.getKey())
                            .resolve(PLACE)
                            .resolve("TwoLocks.java"),
                    submission.getValue());
        }
        Text.write(
                folder.resolve(
                        "course/absent/exercises/22-other-work/src/main/java/katas/otherwork/OtherWork.java"),
                Files.readString(
                        repository.resolve(
                                "solutions/22-other-work/src/main/java/katas/otherwork/OtherWork.java")));
        shell = new Shell(repository, folder);
        result = grade("grades", "course");
    }

    private Shell.Result grade(String out, String... submissions) {
        return shell.run(
                Stream.concat(
                                Stream.of(
                                        "grade",
                                        "--sandbox",
                                        "none",
                                        "--effort",
                                        "quick",
                                        "--seed",
                                        "7",
                                        "--jobs",
                                        "3",
                                        "--kata",
                                        ID,
                                        "--kata",
                                        "22",
                                        "--out",
                                        out),
                                Stream.of(submissions))
                        .toArray(String[]::new));
    }

    private static Map<String, String> submissions() {
        var submissions = new LinkedHashMap<String, String>();
        submissions.put("right", RIGHT);
        submissions.put("wrong", RIGHT.replace("return ++sum;", "return sum += 2;"));
        submissions.put(
                "racing",
                RIGHT.replace(
                        "synchronized (one) {\n            synchronized (other) {\n                return ++sum;",
                        "{\n{\nint before = sum; Thread.yield(); sum = before + 1; return sum;"));
        submissions.put(
                "deadlocked",
                RIGHT.replace(
                        "public int sum() {\n        synchronized (one) {\n            synchronized (other) {",
                        "public int sum() {\n        synchronized (other) {\n            synchronized (one) {"));
        submissions.put("endless", RIGHT.replace("return ++sum;", "while (sum == 0) {} return 1;"));
        submissions.put("exits", RIGHT.replace("return ++sum;", "System.exit(0); return 1;"));
        submissions.put(
                "halts",
                RIGHT.replace("return ++sum;", "Runtime.getRuntime().halt(70); return 1;"));
        submissions.put(
                "prints",
                RIGHT.replace(
                        "return ++sum;",
                        "for (int i = 0; i < 10; i++) System.out.println(\"x\".repeat(1 << 20)); return ++sum;"));
        submissions.put(
                "outlives",
                RIGHT.replace(
                        "return ++sum;",
                        "if (sum == 0) new Thread(java.util.concurrent.locks.LockSupport::park).start(); return ++sum;"));
        submissions.put(
                "hoards",
                RIGHT.replace(
                        "return ++sum;",
                        "var all = new java.util.ArrayList<long[]>(); while (sum == 0) all.add(new long[1 << 20]); return 1;"));
        submissions.put(
                "sleeps",
                RIGHT.replace(
                        "return ++sum;",
                        "try { Thread.sleep(1); } catch (Exception e) {} return ++sum;"));
        submissions.put("misspelt", RIGHT.replace("return ++sum;", "return ++summ;"));
        submissions.put("starter", STARTER);
        return submissions;
    }

    @ParameterizedTest
    @CsvSource({
        "right, 10, pass, pass, , ",
        "wrong, 0, fail, fail, wrong-result, wrong-result",
        "outlives, 10, pass, pass, , ",
        "deadlocked, 4, pass, fail, , deadlock",
        "exits, 0, fail, fail, rule-violation, rule-violation",
        "halts, 0, fail, fail, rule-violation, rule-violation",
        "prints, 0, fail, fail, crashed, crashed",
        "hoards, 0, fail, fail, crashed, crashed",
        "sleeps, 0, fail, fail, rule-violation, rule-violation",
        "misspelt, 0, fail, fail, compile-error, compile-error",
        "starter, 0, fail, fail, exception, exception",
        "absent, 0, fail, fail, missing-class, missing-class",
    })
    void aSubmissionGetsItsVerdicts(
            String submission,
            int score,
            String visible,
            String hidden,
            String visibleKind,
            String hiddenKind) {
        JsonNode kata = kata("grades", submission);

        assertThat(kata.get("score").asInt()).as("%s", kata).isEqualTo(score);
        assertThat(kata.get("maxScore").asInt()).isEqualTo(10);
        assertThat(kata.at("/criteria/0/verdict").asString()).isEqualTo(visible);
        assertThat(kata.at("/criteria/1/verdict").asString()).isEqualTo(hidden);
        assertThat(kata.at("/criteria/0/kind").asString(null)).isEqualTo(visibleKind);
        assertThat(kata.at("/criteria/1/kind").asString(null)).isEqualTo(hiddenKind);
    }

    @Test
    void aRaceIsFoundThoughAllRunsMayLoseIt() {
        JsonNode criterion = kata("grades", "racing").at("/criteria/1");

        assertThat(criterion.get("kind").asString()).isIn("race", "wrong-result");
        assertThat(criterion.get("message").asString()).contains("expected: 100");
    }

    @Test
    void anEndlessLoopEnds() {
        JsonNode criterion = kata("grades", "endless").at("/criteria/0");

        assertThat(criterion.get("verdict").asString()).isEqualTo("fail");
        assertThat(criterion.get("kind").asString()).isEqualTo("livelock");
    }

    @Test
    void whatEndsATestJvmIsSaid() {
        assertThat(message("prints")).contains("printed more than 4 MiB");
        assertThat(message("hoards")).contains("ran out of memory");
    }

    @Test
    void whatIsRefusedIsSaidWithItsLineAndTheReason() {
        assertThat(message("exits"))
                .contains("uses System.exit in line", "shares the JVM with the tests");
        assertThat(message("halts")).contains("uses Runtime.halt in line");
    }

    private String message(String submission) {
        return kata("grades", submission).at("/criteria/0/message").asString();
    }

    @Test
    void aSubmissionThatFailsMakesTheExitCode1() {
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void everySubmissionGetsItsReportsAndTheCourseAnOverview() {
        for (String submission : submissions().keySet()) {
            assertThat(folder.resolve("grades").resolve(submission).resolve("report.html"))
                    .content()
                    .contains(submission);
        }
        assertThat(folder.resolve("grades/overview.html")).content().contains("deadlocked");
    }

    @Test
    void whatIsNotHandedInDoesNotTouchWhatIs() {
        JsonNode other = read("grades", "absent").at("/katas/1");

        assertThat(other.get("id").asString()).isEqualTo("22-other-work");
        assertThat(other.get("verdict").asString()).isEqualTo("pass");
    }

    @Test
    void whoLacksTheOneKataThatIsAskedForHasNotHandedItIn() {
        Shell.Result lacking =
                shell.run(
                        "grade",
                        "--sandbox",
                        "none",
                        "--kata",
                        ID,
                        "--out",
                        "lacking",
                        "course/absent");

        assertThat(lacking.exitCode()).as("%s", lacking).isEqualTo(1);
        assertThat(kata("lacking", "absent").get("handedIn").asBoolean()).isFalse();
    }

    @Test
    void theSameSeedGivesTheSameResultAgain() {
        Shell.Result again = grade("again", "course/right", "course/wrong", "course/exits");

        assertThat(again.exitCode()).isEqualTo(1);
        for (String submission : List.of("right", "wrong", "exits")) {
            assertThat(withoutSeconds("again", submission))
                    .isEqualTo(withoutSeconds("grades", submission));
        }
    }

    @Test
    void aRightSubmissionAloneEndsWith0() {
        Shell.Result alone =
                shell.run(
                        "grade",
                        "--sandbox",
                        "none",
                        "--effort",
                        "quick",
                        "--kata",
                        ID,
                        "--out",
                        "alone",
                        "course/right");

        assertThat(alone.exitCode()).as("%s", alone).isZero();
        assertThat(folder.resolve("alone/right/result.json")).exists();
    }

    @Test
    void aProblemBesideAGoodSubmissionIsToldAndEndsWith2() {
        Shell.Result mixed =
                shell.run(
                        "grade",
                        "--sandbox",
                        "none",
                        "--effort",
                        "quick",
                        "--kata",
                        ID,
                        "--out",
                        "mixed",
                        "nobody",
                        "course/right");

        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err()).contains("nobody is not there");
        assertThat(kata("mixed", "right").get("score").asInt()).isEqualTo(10);
    }

    /// Other proofs may be running beside this one; each JVM is told the package of its kata.
    @Test
    void nothingIsLeftRunning() {
        assertThat(
                        ProcessHandle.current()
                                .descendants()
                                .filter(ProcessHandle::isAlive)
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(command -> command.contains("katas.twolocks")))
                .isEmpty();
    }

    @Test
    void noTemporaryFolderIsLeft() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> all = Files.list(temporary)) {
            assertThat(all.filter(path -> path.getFileName().toString().startsWith("kata")))
                    .noneMatch(path -> Files.exists(path.resolve("suite-" + ID)));
        }
    }

    private String withoutSeconds(String out, String submission) {
        return read(out, submission).toString().replaceAll("\"seconds\":[0-9.E-]+", "");
    }

    private JsonNode kata(String out, String submission) {
        return read(out, submission).at("/katas/0");
    }

    private JsonNode read(String out, String submission) {
        return JsonMapper.shared()
                .readTree(folder.resolve(out).resolve(submission).resolve("result.json").toFile());
    }
}
