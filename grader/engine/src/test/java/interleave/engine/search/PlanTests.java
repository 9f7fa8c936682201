package interleave.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Coverage;
import org.junit.jupiter.api.Test;

class PlanTests {
    private static final ToyProgram SMALL = ToyProgram.times(2, "rx wx");
    private static final ToyProgram LARGE = ToyProgram.times(4, "rx wx ry wy rx wx");

    @Test
    void aSmallProgramIsPlayedCompletely() {
        var plan = new Plan(1, 1_000);

        var searched = Searched.all(SMALL, plan);

        assertThat(plan.coverage().complete()).isTrue();
        assertThat(plan.coverage().sampled()).isZero();
        assertThat(searched.schedules()).isLessThan(200);
        assertThat(searched.outcomes())
                .isEqualTo(
                        Searched.all(SMALL, BoundedSearch.plain(BoundedSearch.UNBOUNDED))
                                .outcomes());
    }

    @Test
    void aProgramWithoutChoicesHasOneSchedule() {
        var plan = new Plan(1, 1_000);

        assertThat(Searched.all(ToyProgram.of("wx rx"), plan).schedules()).isEqualTo(1);
        assertThat(plan.coverage().text()).isEqualTo("the only schedule");
    }

    @Test
    void aLargeProgramIsSampledWithTheRestOfTheBudget() {
        var plan = new Plan(1, 4_000);

        assertThat(Searched.all(LARGE, plan).schedules()).isEqualTo(4_000);

        Coverage coverage = plan.coverage();
        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.preemptionBound()).contains(1);
        assertThat(coverage.sampled()).isEqualTo(2_000);
    }

    @Test
    void theSchedulesOfTheFinishedBoundAreCounted() {
        var plan = new Plan(1, 4_000);
        Searched.all(LARGE, plan);

        assertThat(plan.coverage().enumerated())
                .isEqualTo(Searched.all(LARGE, BoundedSearch.pruned(1, 1 << 16)).complete());
    }

    @Test
    void aRestartForgetsWhatWasPlayed() {
        var plan = new Plan(1, 100);
        Searched.all(LARGE, plan);
        plan.restart();

        assertThat(plan.coverage()).isEqualTo(new Plan(1, 100).coverage());
        assertThat(Searched.all(LARGE, plan).schedules()).isEqualTo(50);
    }

    @Test
    void aProgramThatIsNotDeterministicIsOnlySampled() {
        var plan = new Plan(1, 300);
        int schedules = 0;
        while (plan.begin()) {
            (schedules++ % 2 == 0 ? SMALL : LARGE).play(plan);
            plan.end();
        }

        assertThat(schedules).isEqualTo(300);
        assertThat(plan.deterministic()).isFalse();
        assertThat(plan.coverage().complete()).isFalse();
        assertThat(plan.coverage().preemptionBound()).isEmpty();
        assertThat(plan.coverage().sampled()).isGreaterThan(290);
    }
}
