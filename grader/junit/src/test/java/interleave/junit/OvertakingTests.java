package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.engine.Finding;
import interleave.engine.Kind;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OvertakingTests {
    private final CountDownLatch turn = new CountDownLatch(1);
    private final Thread waiting = new Thread(this::await, "seat 1");
    private final Thread one = new Thread("seat 0");
    private final Thread other = new Thread("seat 2");

    @BeforeEach
    void startWaiting() {
        waiting.start();
    }

    @AfterEach
    void endWaiting() throws InterruptedException {
        turn.countDown();
        waiting.join();
    }

    @Test
    void whoIsOvertakenMoreOftenThanAllowedStarves() throws InterruptedException {
        var overtaking = Overtaking.of(waiting, 3);
        overtaking.goes(one);
        overtaking.goes(other);
        overtaking.goes(one);
        Finding finding = catchThrowableOfType(Finding.class, () -> overtaking.goes(other));
        assertThat(finding.kind()).isEqualTo(Kind.STARVATION);
        assertThat(finding)
                .hasMessage(
                        "seat 1 waits, and others have gone before it 4 times: seat 0 2 times, seat 2 2 times. Nobody makes them wait for it, so it may wait for ever.");
    }

    @Test
    void whoHasHadItsTurnIsOvertakenNoMore() throws InterruptedException {
        var overtaking = Overtaking.of(waiting, 1);
        overtaking.goes(one);
        overtaking.goes(waiting);
        overtaking.goes(one);
        overtaking.goes(other);
    }

    @Test
    void theOtherHasToWaitFirst() {
        var ended = new Thread(() -> {}, "hasty");
        ended.start();
        assertThatThrownBy(() -> Overtaking.of(ended, 1)).hasMessageContaining("hasty");
    }

    private void await() {
        try {
            turn.await();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }
}
