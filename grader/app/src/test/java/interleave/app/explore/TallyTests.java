package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final Criterion FIRST = new Criterion("Tests.first", "First", 4, true);
    private static final Criterion SECOND = new Criterion("Tests.second", "Second", 6, false);
    private static final Outcome PASSED = new Outcome.Passed();
    private static final Outcome FAILED =
            new Outcome.Failed(new Failure(Kind.RACE, "lost", List.of(), List.of(), null));

    private final Tally tally = new Tally(List.of(FIRST, SECOND));

    @Test
    void everyCriterionIsThereBeforeAnythingIsRun() {
        assertThat(tally.runs())
                .containsExactly(
                        new CriterionRun(FIRST, Explored.NOT_RUN, PASSED),
                        new CriterionRun(SECOND, Explored.NOT_RUN, PASSED));
    }

    @Test
    void theRunsOfAllTestJvmsAddUp() {
        tally.repeated("Tests.first", 40, 40, PASSED);
        tally.repeated("Tests.first", 7, 6, FAILED);

        assertThat(tally.runs().getFirst())
                .isEqualTo(new CriterionRun(FIRST, new Explored("stress", 47, 46, 2), FAILED));
    }

    @Test
    void theLinesAreThoseOfTheFirstTestJvmThatToldAny() {
        tally.ran("Tests.first", List.of());
        tally.ran("Tests.first", List.of(new Line("Buffer.java", 40)));
        tally.ran("Tests.first", List.of(new Line("Buffer.java", 41)));

        assertThat(tally.runs().getFirst().lines()).containsExactly(new Line("Buffer.java", 40));
    }

    @Test
    void schedulesAndRunsAreCountedApart() {
        var coverage = new Coverage(true, Optional.of(2), 90, 0, Optional.empty());
        tally.explored("Tests.first", 90, 90, coverage, PASSED);
        tally.repeated("Tests.first", 10, 9, FAILED);

        Explored explored = tally.runs().getFirst().explored();
        assertThat(explored).isEqualTo(new Explored("explore", 90, 10, 99, 1, coverage));
        assertThat(explored.passedRuns()).isEqualTo(9);
    }

    @Test
    void whatTheEngineTookInHandIsToldFromWhatItCouldNot() {
        tally.explored("Tests.first", 90, 90, Coverage.NONE, PASSED);
        tally.explored("Tests.second", 0, 0, Coverage.NONE.without("it reads a file"), PASSED);

        assertThat(tally.open(true)).containsExactly(FIRST);
        assertThat(tally.open(false)).containsExactly(SECOND);
        tally.repeated("Tests.second", 40, 40, PASSED);
        assertThat(tally.runs().getLast().explored().strategy()).isEqualTo("stress");
    }

    @Test
    void whatPassedIsRunAgainAndWhatFailedOrBrokeIsNot() {
        assertThat(tally.open()).containsExactly(FIRST, SECOND);

        tally.repeated("Tests.first", 40, 40, PASSED);
        tally.repeated("Tests.second", 1, 0, FAILED);
        assertThat(tally.open()).containsExactly(FIRST);

        tally.repeated("Tests.first", 0, 0, new Outcome.Broken("no memory"));
        assertThat(tally.open()).isEmpty();
    }

    @Test
    void aCriterionThatNobodyAskedForAddsNothing() {
        tally.repeated("Tests.forged", 100, 100, PASSED);

        assertThat(tally.runs()).extracting(CriterionRun::criterion).containsExactly(FIRST, SECOND);
    }
}
