package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import interleave.engine.CodeUnderTest;
import interleave.engine.Coverage;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriterionTestTests {
    private static final int RUNS = 6;

    @TempDir private static Path classes;

    @BeforeAll
    static void compile() throws Exception {
        new Sources()
                .add(
                        "katas.sample.Student",
                        """
                        package katas.sample;

                        class Student {
                            static int right() { return 42; }
                            static int broken() {
                                throw new IllegalStateException("no");
                            }
                        }
                        """)
                .add(
                        "katas.sample.SampleTests",
                        """
                        package katas.sample;

                        import interleave.engine.*;
                        import interleave.junit.*;
                        import org.junit.jupiter.api.*;

                        class SampleTests {
                            static int runs;

                            @Interleaved void passes() { Student.right(); runs++; }
                            @Interleaved(repeat = Repeat.ONCE) void passesOnce() { runs++; }
                            @Interleaved(under = Under.STRESS) void measures() {}
                            @Interleaved void throwsException() { Student.broken(); }
                            @Interleaved void wrongResult() { Assertions.assertEquals(41, Student.right()); }
                            @Interleaved void race() {
                                if (++runs % 3 == 0) { throw new AssertionError("lost one"); }
                            }
                            @Interleaved void fromAThread(TestThreads threads) { threads.start("t", () -> Student.broken()); }
                            @Test void plainPasses() {}
                            @Test void plainThrowsException() { Student.broken(); }
                            @Test void plainFinding() { throw new Finding(Kind.BUSY_WAIT, "spins"); }
                            @Test void skipsItself() { Assumptions.abort("not today"); }
                            @Test @Disabled("later") void disabled() {}
                        }
                        """)
                .add(
                        "katas.sample.FixtureTests",
                        """
                        package katas.sample;

                        class FixtureTests {
                            @org.junit.jupiter.api.BeforeEach void prepare() {}
                            @interleave.junit.Interleaved void passes() {}
                        }
                        """)
                .compileInto(classes);
    }

    @Test
    void aTestThatPassesSaysHowOftenItWasRun() throws Exception {
        assertThat(run("SampleTests.passes")).isEqualTo(passed("SampleTests.passes", 6));
        assertThat(run("SampleTests.passesOnce")).isEqualTo(passed("SampleTests.passesOnce", 1));
    }

    @Test
    void aPlainTestIsRunOnceAndNeverExplored() throws Exception {
        assertThat(run("SampleTests.plainPasses"))
                .isInstanceOfSatisfying(
                        Event.Passed.class,
                        passed -> {
                            assertThat(passed.runs()).isEqualTo(1);
                            assertThat(passed.coverage().uncontrolled())
                                    .hasValueSatisfying(
                                            why -> assertThat(why).contains("plain test"));
                        });
    }

    @Test
    void whatCannotBeExploredInThisJvmIsLeftToAnother() throws Exception {
        assertThat(run("SampleTests.passes", new Approach.Explore(100)))
                .isInstanceOfSatisfying(
                        Event.Passed.class,
                        passed -> {
                            assertThat(passed.runs()).isZero();
                            assertThat(passed.coverage().uncontrolled()).isPresent();
                        });
        assertThat(run("SampleTests.measures", new Approach.Explore(100)))
                .isInstanceOfSatisfying(
                        Event.Passed.class,
                        passed ->
                                assertThat(passed.coverage().uncontrolled())
                                        .hasValueSatisfying(
                                                why -> assertThat(why).contains("plain JVM")));
    }

    @Test
    void anExceptionOfTheSubmissionHasItsLine() throws Exception {
        for (String criterion :
                List.of(
                        "SampleTests.throwsException",
                        "SampleTests.fromAThread",
                        "SampleTests.plainThrowsException")) {
            Event.Failed failed = failed(criterion);
            assertThat(failed.criterion()).isEqualTo(criterion);
            assertThat(failed.failure().kind()).isEqualTo(Kind.EXCEPTION);
            assertThat(failed.failure().message()).isEqualTo("IllegalStateException: no");
            assertThat(failed.failure().locations())
                    .containsExactly(new Location("Student.java", 6, "thrown from here"));
            assertThat(failed.failure().threads().getFirst().frames())
                    .first()
                    .isEqualTo("Student.java:6 (broken)");
            assertThat(failed.runs()).isEqualTo(1);
            assertThat(failed.passed()).isZero();
        }
    }

    @Test
    void anAnswerThatIsAlwaysWrongIsAWrongResult() throws Exception {
        Event.Failed failed = failed("SampleTests.wrongResult");
        assertThat(failed.failure().kind()).isEqualTo(Kind.WRONG_RESULT);
        assertThat(failed.failure().message()).contains("41").contains("42");
        assertThat(failed.passed()).isZero();
    }

    @Test
    void anAnswerThatIsWrongAtTimesIsARace() throws Exception {
        Event.Failed failed = failed("SampleTests.race");
        assertThat(failed.failure().kind()).isEqualTo(Kind.RACE);
        assertThat(failed.runs()).isEqualTo(3);
        assertThat(failed.passed()).isEqualTo(2);
    }

    @Test
    void aFindingKeepsItsKindInAPlainTest() throws Exception {
        assertThat(failed("SampleTests.plainFinding").failure().kind()).isEqualTo(Kind.BUSY_WAIT);
    }

    @Test
    void aTestThatSkipsItselfHasNotPassed() throws Exception {
        assertThat(run("SampleTests.skipsItself")).isInstanceOf(Event.Failed.class);
    }

    @Test
    void aTestThatCannotBeRunIsNoFaultOfTheSubmission() throws Exception {
        assertThat(run("SampleTests.disabled"))
                .isEqualTo(new Event.Broken("SampleTests.disabled", "the test was skipped: later"));
        assertThat(run("FixtureTests.passes"))
                .isInstanceOfSatisfying(
                        Event.Broken.class,
                        broken -> assertThat(broken.message()).contains("@BeforeEach"));
    }

    @Test
    void aTestThatIsNotThereIsSaidToBe() {
        assertThatExceptionOfType(NoSuchMethodException.class)
                .isThrownBy(() -> run("SampleTests.missing"))
                .withMessageContaining("SampleTests.missing");
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> run("MissingTests.passes"));
    }

    private static Event.Failed failed(String criterion) throws Exception {
        return (Event.Failed) run(criterion);
    }

    private static Event passed(String criterion, int runs) {
        return new Event.Passed(criterion, runs, Coverage.NONE);
    }

    private static Event run(String criterion) throws Exception {
        return run(criterion, new Approach.Stress(RUNS, true));
    }

    /// Each with a loader of its own, so that the sample's static state is fresh.
    private static Event run(String criterion, Approach approach) throws Exception {
        var job =
                new Job(Path.of("none"), classes, "katas.sample", approach, 1, List.of(criterion));
        var loader = new SubmissionLoader(classes, new CodeUnderTest("katas.sample"), true);
        return new CriterionTest(job, loader).run(criterion);
    }
}
