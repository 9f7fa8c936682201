package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Coverage;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.Witness;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterleavingFailureTests {
    private static final Step STEP = new Step("second", "Student.java", 3, "reads count");
    private static final Coverage BOUNDED =
            new Coverage(false, Optional.of(1), 212, 0, Optional.empty());

    @Test
    void aFailureOfTheEngineSaysItsScheduleAndHowToReplayIt() {
        assertThat(explored(212, 211, List.of(STEP, STEP)))
                .hasMessage(
                        """
                        race (in 1 of 212 schedules; all with at most 1 preemption were played): lost one
                          Student.java:3 reads count
                        The schedule:
                          second  Student.java:3  reads count
                          second  Student.java:3  reads count
                        Replay it: kata replay 3f2a9c4-a1b1
                        In an IDE: -Dinterleave.replay=3f2a9c4-a1b1""");
    }

    @Test
    void ofALongScheduleAScreenfulIsShown() {
        assertThat(explored(2, 1, Collections.nCopies(200, STEP)).getMessage().lines())
                .hasSizeLessThan(50)
                .contains("  … 161 steps left out");
    }

    @Test
    void whatFailsAtOnceIsSaidToDoSo() {
        assertThat(explored(1, 0, List.of(STEP)))
                .hasMessageStartingWith("race (in the first schedule): lost one");
    }

    @Test
    void whatCouldNotBeExploredSaysWhy() {
        Coverage uncontrolled = Coverage.NONE.without("it opens a socket");
        var failure = new Failure(Kind.RACE, "lost one", List.of(), List.of(), null);
        var exploration = new Exploration("stress", 1, 7, 6, uncontrolled, Optional.of(failure));

        assertThat(new InterleavingFailure(exploration, failure))
                .hasMessageStartingWith(
                        "race (in 1 of 7 runs, seed 1; not explored, since it opens a socket): lost one")
                .hasMessageContaining("-Dinterleave.seed=2");
    }

    private static InterleavingFailure explored(int runs, int passed, List<Step> steps) {
        var failure =
                new Failure(
                        Kind.RACE,
                        "lost one",
                        List.of(new Location("Student.java", 3, "reads count")),
                        List.of(),
                        null,
                        new Witness("3f2a9c4-a1b1", 2, steps));
        return new InterleavingFailure(
                new Exploration("explore", 1, runs, passed, BOUNDED, Optional.of(failure)),
                failure);
    }
}
