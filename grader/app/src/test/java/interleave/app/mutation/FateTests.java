package interleave.app.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.check.Discovery;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FateTests {
    @Test
    void theFirstCriterionThatFailsKillsAMutant() {
        assertThat(fate(new Verdict.Pass(), fail(Kind.RACE), fail(Kind.STUCK)))
                .isEqualTo(new Fate.Killed(criterion(1), Kind.RACE, Discovery.STRESS));
    }

    @Test
    void whatDoesNotCompileIsNoMutant() {
        assertThat(fate(fail(Kind.COMPILE_ERROR))).isEqualTo(new Fate.Stillborn());
        assertThat(fate(fail(Kind.MISSING_CLASS))).isEqualTo(new Fate.Stillborn());
    }

    @Test
    void whatNobodyNoticesOrCanJudgeSurvives() {
        assertThat(fate(new Verdict.Pass(), new Verdict.Unjudged("no memory")))
                .isEqualTo(new Fate.Survived());
    }

    private static Verdict fail(Kind kind) {
        return new Verdict.Fail(kind, "what happened", List.of());
    }

    private static Criterion criterion(int number) {
        return new Criterion("PoolTests.number" + number, "A fact", 1, true);
    }

    private static Fate fate(Verdict... verdicts) {
        var explored = new Explored("stress", 60, 30, 2);
        var results = new ArrayList<CriterionResult>();
        for (int i = 0; i < verdicts.length; i++) {
            results.add(new CriterionResult(criterion(i), verdicts[i], explored));
        }
        return Fate.of(
                new KataResult("05-pool", "Pool", true, List.copyOf(results), Duration.ZERO));
    }
}
