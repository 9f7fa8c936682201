package katas.sumrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;

class AmdahlTests {
    private static final double ROUNDING = 1e-9;

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "Amdahl's law gives the speed-up, and the speed-up the fraction", points = 1)
    void theLawGivesTheSpeedUpAndTheSpeedUpTheFraction() {
        assertSpeedup(0.5, 2, 4.0 / 3);
        assertSpeedup(0.9, 10, 1 / 0.19);
        assertSpeedup(0.75, 4, 1 / 0.4375);
        assertSpeedup(0, 16, 1);
        assertSpeedup(1, 16, 16);
        assertSpeedup(0.3, 1, 1);
        assertSpeedup(1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertSpeedup(0.95, Integer.MAX_VALUE, 1 / (0.05 + 0.95 / Integer.MAX_VALUE));

        assertFraction(4.0 / 3, 2, 0.5);
        assertFraction(1, 2, 0);
        assertFraction(2, 2, 1);
        assertFraction(1, Integer.MAX_VALUE, 0);
        assertFraction(Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        for (int workers : new int[] {2, 3, 8, 1_000, Integer.MAX_VALUE}) {
            for (double fraction : new double[] {0.1, 0.5, 0.9, 0.99}) {
                assertFraction(Amdahl.speedup(fraction, workers), workers, fraction);
            }
        }
    }

    private static void assertSpeedup(double fraction, int workers, double expected) {
        assertThat(Amdahl.speedup(fraction, workers))
                .as("speed-up with a parallel fraction of %s and %d workers", fraction, workers)
                .isCloseTo(expected, within(expected * ROUNDING));
    }

    private static void assertFraction(double speedup, int workers, double expected) {
        assertThat(Amdahl.parallelFraction(speedup, workers))
                .as("parallel fraction of a speed-up of %s with %d workers", speedup, workers)
                .isCloseTo(expected, within(ROUNDING));
    }
}
