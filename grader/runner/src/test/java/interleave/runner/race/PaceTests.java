package interleave.runner.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final Pace PACE = new Pace(Duration.ZERO, Duration.ofSeconds(10), 41);

    @Test
    void thereAreAsManyRoundsAsFit() {
        assertThat(PACE.rounds(1_000_000_000)).isEqualTo(10);
    }

    @Test
    void slowWorkGetsAFewRoundsAndQuickWorkNotTooMany() {
        assertThat(PACE.rounds(Duration.ofMinutes(1).toNanos())).isEqualTo(Pace.FEWEST_ROUNDS);
        assertThat(PACE.rounds(1)).isEqualTo(41);
        assertThat(PACE.rounds(0)).isEqualTo(41);
    }

    @Test
    void aJobIsWhatItsCommandLineSays() {
        var job = new RaceJob(Path.of("/tmp/s"), "katas.a.Course", PACE);

        assertThat(RaceJob.parse(job.arguments().toArray(String[]::new))).isEqualTo(job);
    }
}
