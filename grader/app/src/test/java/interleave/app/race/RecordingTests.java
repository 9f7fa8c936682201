package interleave.app.race;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.report.Chart;
import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.runner.race.Lane;
import interleave.runner.race.RaceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTests {
    private final List<String> progress = new ArrayList<>();
    private final Recording recording =
            new Recording((done, all) -> progress.add(done + " of " + all));

    @Test
    void aRaceThatWasRunToItsEndIsMeasured() {
        tell(new RaceEvent.Started(1), timed(), new RaceEvent.RoundDone(), new RaceEvent.Done());

        assertThat(outcome()).isInstanceOf(RaceOutcome.Measured.class);
        assertThat(progress).containsExactly("0 of 1", "1 of 1");
    }

    @Test
    void aRaceWhoseJvmEndsBeforeItIsCutShort() {
        tell(new RaceEvent.Started(3), timed());

        assertThat(outcome()).isEqualTo(new RaceOutcome.CutShort("exit code 7"));
    }

    @Test
    void whatTheCodeThrewIsTold() {
        tell(new RaceEvent.Threw("java.lang.IllegalStateException: full"));

        assertThat(outcome())
                .isEqualTo(
                        new RaceOutcome.CutShort(
                                "your code threw java.lang.IllegalStateException: full"));
    }

    @Test
    void aRaceThatIsNotThereIsNotTheStudentsFault() {
        recording.accept(new RaceEvent.Broken("no such class"));

        assertThat(outcome()).isEqualTo(new RaceOutcome.Broken("no such class"));
    }

    private void tell(RaceEvent... events) {
        var course = new Course("Adding up", "threads", List.of(1), new Law.Amdahl());
        recording.accept(new RaceEvent.WarmingUp(course, 1));
        List.of(events).forEach(recording);
    }

    private static RaceEvent timed() {
        return new RaceEvent.Timed(Lane.CONCURRENT, 1, 1_000, true);
    }

    private RaceOutcome outcome() {
        return recording.outcome("exit code 7", RecordingTests::chart);
    }

    private static Chart chart(Timings timings) {
        return SpeedUps.of(timings).chart("01-sum");
    }
}
