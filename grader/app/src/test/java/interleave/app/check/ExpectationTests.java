package interleave.app.check;

import static interleave.app.check.Results.HIDDEN;
import static interleave.app.check.Results.SEEN;
import static interleave.app.check.Results.fail;
import static interleave.app.check.Results.pass;
import static interleave.app.check.Results.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.KataResult;
import interleave.engine.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the author says of a case, held against what the grader found.
class ExpectationTests {
    private static final Expectation CAUGHT_HIDDEN =
            caught(Optional.of(HIDDEN.id()), Optional.empty(), Kind.RACE, Kind.DATA_RACE);

    @Test
    void aRightAnswerPassesAllCriteria() {
        assertThat(problem(new Expectation.Passes(), Results.of(pass(), pass()))).isEmpty();
    }

    @Test
    void aRightAnswerThatFailsIsToldWithEachCriterion() {
        assertThat(problem(new Expectation.Passes(), Results.of(fail(Kind.RACE), unjudged())))
                .contains(
                        "should pass, but CounterTests.seen failed with race: what happened;"
                                + " CounterHiddenTests.hidden could not be judged: no memory");
    }

    @Test
    void aStarterFailsATestThatStudentsSee() {
        var expectation = new Expectation.FailsVisibly();

        assertThat(problem(expectation, Results.of(fail(Kind.EXCEPTION), pass()))).isEmpty();
        assertThat(problem(expectation, Results.of(pass(), fail(Kind.RACE))))
                .contains("should fail a test that students see, but passes them all");
        assertThat(problem(expectation, Results.of(unjudged(), fail(Kind.RACE)))).isPresent();
    }

    @Test
    void aWrongAnswerIsCaughtByItsCriterionWithOneOfItsKinds() {
        assertThat(problem(CAUGHT_HIDDEN, Results.of(pass(), fail(Kind.RACE)))).isEmpty();
        assertThat(problem(CAUGHT_HIDDEN, Results.of(pass(), fail(Kind.DATA_RACE)))).isEmpty();
    }

    @Test
    void aWrongAnswerThatAnotherCriterionCatchesIsNotCaught() {
        assertThat(problem(CAUGHT_HIDDEN, Results.of(fail(Kind.RACE), pass())))
                .contains(
                        "should fail with race or data-race, but CounterHiddenTests.hidden passed"
                                + " 60 runs");
    }

    @Test
    void aWrongAnswerOfAnotherKindIsNotCaught() {
        assertThat(problem(CAUGHT_HIDDEN, Results.of(pass(), fail(Kind.STUCK))))
                .contains(
                        "should fail with race or data-race, but CounterHiddenTests.hidden failed"
                                + " with stuck: what happened");
    }

    @Test
    void aWrongAnswerWithoutACriterionMayBreakAnyOfThem() {
        Expectation anywhere = caught(Optional.empty(), Optional.empty(), Kind.RACE);

        assertThat(problem(anywhere, Results.of(pass(), fail(Kind.RACE)))).isEmpty();
        assertThat(problem(anywhere, Results.of(fail(Kind.RACE), pass()))).isEmpty();
        assertThat(problem(anywhere, Results.of(pass(), pass()))).isPresent();
    }

    @Test
    void aCriterionThatIsNotThereIsNamed() {
        Expectation mistyped = caught(Optional.of("Nobody.knows"), Optional.empty(), Kind.RACE);

        assertThat(problem(mistyped, Results.of(fail(Kind.RACE), fail(Kind.RACE))))
                .contains("no criterion is called Nobody.knows");
    }

    @Test
    void aFaultThatNeedsAnotherStrategyIsExcusedIfItIsNotFound() {
        Case subject =
                Results.expecting(
                        "wrong/rare",
                        caught(Optional.of(SEEN.id()), Optional.of("explore"), Kind.RACE));

        CaseResult underStress = Proof.of(subject, Results.of(pass(), pass()), "stress");
        CaseResult underExplore = Proof.of(subject, Results.of(pass(), pass()), "explore");

        assertThat(underStress.problem()).isPresent();
        assertThat(underStress.holds()).isTrue();
        assertThat(underExplore.holds()).isFalse();
    }

    private static Optional<String> problem(Expectation expectation, KataResult result) {
        return Proof.of(Results.expecting("case", expectation), result, "stress").problem();
    }

    private static Expectation caught(
            Optional<String> criterion, Optional<String> needs, Kind... kinds) {
        return new Expectation.Caught("a fault", List.of(kinds), criterion, needs, Bug.UNNAMED);
    }
}
