package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LiveThreadsTests {
    @Test
    void aThreadIsFoundAsLongAsItLives() throws InterruptedException {
        var end = new CountDownLatch(1);
        var thread = new Thread(() -> awaitQuietly(end), "left behind");
        thread.start();

        assertThat(LiveThreads.isAnyCalled("left behind")).isTrue();
        end.countDown();
        thread.join();
        assertThat(LiveThreads.isAnyCalled("left behind")).isFalse();
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException letGo) {
            Thread.currentThread().interrupt();
        }
    }
}
