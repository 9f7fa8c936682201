package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsTests {
    private static final Optional<String> NONE = Optional.empty();
    private static final Coverage COMPLETE = new Coverage(true, Optional.of(2), 90, 0, NONE);
    private static final Coverage BOUNDED = new Coverage(false, Optional.of(1), 90, 0, NONE);

    @Test
    void whatWasOnlyRepeatedSaysHowOften() {
        assertThat(Runs.of(new Explored("stress", 600, 600, 3)))
                .isEqualTo("Passed all 600 runs in 3 test JVMs");
        assertThat(Runs.of(new Explored("stress", 2, 0, 1)))
                .isEqualTo("Failed both runs in 1 test JVM");
        assertThat(Runs.of(Explored.NOT_RUN)).startsWith("Not run");
    }

    @Test
    void whatWasExploredSaysHowMuchOfItAll() {
        assertThat(Runs.of(played(90, 90, COMPLETE))).isEqualTo("Passed all 90 schedules");
        assertThat(Runs.of(played(90, 90, COMPLETE).withRuns(10, 10)))
                .isEqualTo(
                        "Passed all 90 schedules; on the plain JVM: passed all 10 runs in 1 test JVM");
        assertThat(Runs.of(played(90, 90, COMPLETE).withRuns(7, 6)))
                .endsWith("on the plain JVM: passed 6 of 7 runs in 1 test JVM");
        assertThat(Runs.of(played(1, 1, Coverage.NONE))).isEqualTo("Passed one schedule");
    }

    @Test
    void whatFailsUnderTheEngineSaysInHowManySchedules() {
        assertThat(Runs.of(played(90, 89, BOUNDED)))
                .isEqualTo(
                        "Failed in 1 of 90 schedules; all with at most 1 preemption were played");
        assertThat(Runs.of(played(1, 0, Coverage.NONE))).isEqualTo("Failed in the first schedule");
        assertThat(Runs.of(played(201, 0, Coverage.NONE))).isEqualTo("Failed in all 201 schedules");
    }

    @Test
    void whatCouldNotBeExploredSaysWhy() {
        Explored explored =
                Explored.NOT_RUN
                        .withSchedules(0, 0, Coverage.NONE.without("it opens a socket"))
                        .withRuns(40, 40);

        assertThat(Runs.of(explored))
                .isEqualTo(
                        "Passed all 40 runs in 1 test JVM; not explored, since it opens a socket");
    }

    private static Explored played(int schedules, int passed, Coverage coverage) {
        return Explored.NOT_RUN.withSchedules(schedules, passed, coverage);
    }
}
