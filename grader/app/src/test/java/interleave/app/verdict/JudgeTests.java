package interleave.app.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTests {
    private static final Criterion CRITERION = new Criterion("Tests.a", "A", 4, true);
    private static final List<Location> LOCATIONS = List.of(new Location("Pool.java", 7, "waits"));
    private static final List<ThreadReport> THREADS =
            List.of(new ThreadReport("borrower", "waits", List.of("Pool.java:7 (borrow)")));

    @Test
    void whatPassedInEveryRunPasses() {
        CriterionResult result = judge(200, 200, new Outcome.Passed());

        assertThat(result.verdict()).isEqualTo(new Verdict.Pass());
        assertThat(result.score()).isEqualTo(4);
        assertThat(result.explored()).isEqualTo(new Explored("stress", 200, 200, 3));
    }

    @Test
    void whatWasNeverRunIsNotPassed() {
        CriterionResult result = judge(0, 0, new Outcome.Passed());

        assertThat(result.isError()).isTrue();
        assertThat(result.score()).isZero();
    }

    @Test
    void aWrongResultInEveryRunIsWrong() {
        assertThat(kindOf(judge(1, 0, failed(Kind.WRONG_RESULT)))).isEqualTo(Kind.WRONG_RESULT);
    }

    @Test
    void aResultThatWasRightOnceIsARace() {
        assertThat(kindOf(judge(2, 1, failed(Kind.WRONG_RESULT)))).isEqualTo(Kind.RACE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WRONG_RESULT")
    void everyOtherKindStaysWhatItIs(Kind kind) {
        assertThat(kindOf(judge(9, 8, failed(kind)))).isEqualTo(kind);
    }

    @Test
    void whatPassedInTheOnlyScheduleAndNeverOnThePlainJvmIsWrong() {
        Explored once = Explored.NOT_RUN.withSchedules(1, 1, Coverage.NONE).withRuns(1, 0);
        Explored often = Explored.NOT_RUN.withSchedules(9, 9, Coverage.NONE).withRuns(1, 0);

        assertThat(kindOf(judge(once, failed(Kind.WRONG_RESULT)))).isEqualTo(Kind.WRONG_RESULT);
        assertThat(kindOf(judge(often, failed(Kind.WRONG_RESULT)))).isEqualTo(Kind.RACE);
    }

    @Test
    void aFailureKeepsItsWordsLinesAndStacksAndGetsNoPoints() {
        CriterionResult result = judge(3, 2, failed(Kind.STUCK));

        assertThat(result.verdict())
                .isEqualTo(new Verdict.Fail(Kind.STUCK, "message", LOCATIONS, THREADS));
        assertThat(result.score()).isZero();
    }

    @Test
    void aFailureKeepsTheScheduleThatShowedIt() {
        var witness = new Witness("3f2a9c4-a3b2", 2, List.of());
        var failure = new Failure(Kind.RACE, "message", LOCATIONS, THREADS, null, witness);

        CriterionResult result = judge(3, 2, new Outcome.Failed(failure));

        assertThat(((Verdict.Fail) result.verdict()).witness()).isEqualTo(witness);
    }

    @Test
    void whatOnlyTheEngineHasPlayedIsJudged() {
        var coverage = new Coverage(true, Optional.of(2), 90, 0, Optional.empty());
        var explored = Explored.NOT_RUN.withSchedules(90, 90, coverage);

        CriterionResult result =
                Judge.judge(new CriterionRun(CRITERION, explored, new Outcome.Passed()));

        assertThat(result.passed()).isTrue();
        assertThat(result.explored().strategy()).isEqualTo("explore");
    }

    @Test
    void aBrokenHarnessIsUnjudged() {
        CriterionResult result = judge(5, 5, new Outcome.Broken("no memory"));

        assertThat(result.verdict()).isEqualTo(new Verdict.Unjudged("no memory"));
    }

    @Test
    void oneUnjudgedCriterionMakesItsKataAnError() {
        CriterionResult passed = judge(1, 1, new Outcome.Passed());
        CriterionResult failed = judge(1, 0, failed(Kind.STUCK));
        CriterionResult broken = judge(0, 0, new Outcome.Broken("no memory"));

        assertThat(kata(passed).verdict()).isEqualTo("pass");
        assertThat(kata(passed, failed).verdict()).isEqualTo("fail");
        assertThat(kata(passed, failed, broken).verdict()).isEqualTo("error");
        assertThat(kata(passed, failed, broken).score()).isEqualTo(4);
        assertThat(kata(passed, failed, broken).maxScore()).isEqualTo(12);
    }

    private static KataResult kata(CriterionResult... results) {
        return new KataResult("01-a", "A", true, List.of(results), Duration.ZERO);
    }

    private static CriterionResult judge(int runs, int passed, Outcome outcome) {
        return judge(new Explored("stress", runs, passed, 3), outcome);
    }

    private static CriterionResult judge(Explored explored, Outcome outcome) {
        return Judge.judge(new CriterionRun(CRITERION, explored, outcome));
    }

    private static Outcome failed(Kind kind) {
        return new Outcome.Failed(new Failure(kind, "message", LOCATIONS, THREADS, null));
    }

    private static Kind kindOf(CriterionResult result) {
        return ((Verdict.Fail) result.verdict()).kind();
    }
}
