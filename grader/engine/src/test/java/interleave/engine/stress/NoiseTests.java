package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoiseTests {
    private static final int MUCH = 3;

    @AfterEach
    void endNoise() {
        Noise.end();
    }

    @Test
    void theSameSeedAndRunMakeTheSameChoicesOnAThread() {
        List<Integer> choices = choices(7, MUCH);

        assertThat(choices(7, MUCH)).isEqualTo(choices);
        assertThat(choices(8, MUCH)).isNotEqualTo(choices);
        assertThat(choices(7, MUCH + 4)).isNotEqualTo(choices);
    }

    @Test
    void theFirstRunAndEveryFourthAfterItIsQuiet() {
        for (int run = 0; run < 12; run++) {
            List<Integer> choices = choices(1, run);
            assertThat(choices.getLast().equals(choices.getFirst()))
                    .as("run %d is quiet", run)
                    .isEqualTo(run % 4 == 0);
        }
    }

    @Test
    void aRunIsDisturbedOnlySoOften() {
        Noise.begin(1, 1);
        for (int i = 0; i < 20_000; i++) {
            Noise.edge();
        }
        assertThat(Noise.left).isZero();
    }

    @Test
    void thereIsNoNoiseBetweenRuns() {
        Noise.begin(1, MUCH);
        Noise.end();
        Noise.edge();
        Noise.start();
        assertThat(Noise.left).isZero();
    }

    @Test
    void noiseLeavesAnInterruptAlone() {
        Thread.currentThread().interrupt();
        makeNoise();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noiseLeavesAPermitToPark() {
        LockSupport.unpark(Thread.currentThread());
        makeNoise();

        long start = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("how long the thread parked that had a permit")
                .isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void noiseNeverWaits() {
        long before = stops();
        makeNoise();
        assertThat(stops()).isEqualTo(before);
    }

    private static List<Integer> choices(long seed, int run) {
        Noise.begin(seed, run);
        var left = new ArrayList<Integer>();
        for (int i = 0; i < 400; i++) {
            left.add(Noise.left);
            Noise.edge();
        }
        return left;
    }

    private static void makeNoise() {
        Noise.begin(1, MUCH);
        int before = Noise.left;
        for (int i = 0; i < 1_000; i++) {
            Noise.edge();
            Noise.start();
        }
        assertThat(Noise.left).as("disturbances left").isLessThan(before);
    }

    private static long stops() {
        ThreadInfo info =
                ManagementFactory.getThreadMXBean()
                        .getThreadInfo(Thread.currentThread().threadId());
        return info.getWaitedCount() + info.getBlockedCount();
    }
}
