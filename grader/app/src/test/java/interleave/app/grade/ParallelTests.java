package interleave.app.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTests {
    @Test
    void resultsStandInTheOrderOfTheJobs() throws Exception {
        var second = new CountDownLatch(1);
        Callable<Integer> waits =
                () -> {
                    second.await();
                    return 1;
                };
        Callable<Integer> releases =
                () -> {
                    second.countDown();
                    return 2;
                };

        assertThat(new Parallel(2).run(List.of(waits, releases))).containsExactly(1, 2);
    }

    @Test
    void thereMayBeMoreJobsThanRunAtATime() throws Exception {
        List<Callable<Integer>> many =
                IntStream.range(0, 50).mapToObj(i -> (Callable<Integer>) () -> i).toList();

        assertThat(new Parallel(1).run(many)).hasSize(50).isSorted();
    }

    @Test
    void badInputIsHandedOn() {
        Callable<Integer> bad =
                () -> {
                    throw new UserError("bad input");
                };

        assertThatThrownBy(() -> new Parallel(2).run(List.of(bad)))
                .isInstanceOf(UserError.class)
                .hasMessage("bad input");
    }

    @Test
    void anyOtherFailureIsTheGradersOwn() {
        Callable<Integer> broken =
                () -> {
                    throw new IOException("disk full");
                };

        assertThatThrownBy(() -> new Parallel(2).run(List.of(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("disk full");
    }

    @Test
    void nobodyIsAtWorkAnyMoreWhenAJobHasFailed() {
        var started = new CountDownLatch(1);
        var tidiedUp = new AtomicBoolean();
        Callable<Integer> bad =
                () -> {
                    started.await();
                    throw new UserError("bad input");
                };
        Callable<Integer> endless =
                () -> {
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        tidiedUp.set(true);
                    }
                    return 1;
                };

        assertThatThrownBy(() -> new Parallel(2).run(List.of(bad, endless)))
                .isInstanceOf(UserError.class);
        assertThat(tidiedUp).isTrue();
    }
}
