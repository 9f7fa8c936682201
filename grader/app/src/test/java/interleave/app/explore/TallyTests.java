package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.engine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final Criterion FIRST = new Criterion("Tests.first", "First", 4, true);
    private static final Criterion SECOND = new Criterion("Tests.second", "Second", 6, false);
    private static final Outcome PASSED = new Outcome.Passed();
    private static final Outcome FAILED =
            new Outcome.Failed(Kind.RACE, "lost", List.of(), List.of());

    private final Tally tally = new Tally(List.of(FIRST, SECOND));

    @Test
    void everyCriterionIsThereBeforeAnythingIsRun() {
        assertThat(tally.runs())
                .containsExactly(
                        new CriterionRun(FIRST, 0, 0, 0, PASSED),
                        new CriterionRun(SECOND, 0, 0, 0, PASSED));
    }

    @Test
    void theRunsOfAllTestJvmsAddUp() {
        tally.add("Tests.first", 40, 40, PASSED);
        tally.add("Tests.first", 7, 6, FAILED);

        assertThat(tally.runs().getFirst()).isEqualTo(new CriterionRun(FIRST, 47, 46, 2, FAILED));
    }

    @Test
    void whatPassedIsRunAgainAndWhatFailedOrBrokeIsNot() {
        assertThat(tally.open()).containsExactly(FIRST, SECOND);

        tally.add("Tests.first", 40, 40, PASSED);
        tally.add("Tests.second", 1, 0, FAILED);
        assertThat(tally.open()).containsExactly(FIRST);

        tally.add("Tests.first", 0, 0, new Outcome.Broken("no memory"));
        assertThat(tally.open()).isEmpty();
    }

    @Test
    void aCriterionThatNobodyAskedForAddsNothing() {
        tally.add("Tests.forged", 100, 100, PASSED);

        assertThat(tally.runs()).extracting(CriterionRun::criterion).containsExactly(FIRST, SECOND);
    }
}
