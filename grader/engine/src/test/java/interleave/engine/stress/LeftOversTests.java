package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.CodeUnderTest;
import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.engine.LeftOver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeftOversTests {
    private static final CodeUnderTest CODE = new CodeUnderTest("toys");

    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aThreadThatStaysIsNamedWithWhatItDoes() throws InterruptedException {
        LeftOvers before = LeftOvers.from();
        Thread worker = start("worker");
        List<LeftOver> left = before.awaitEnds(CODE, List.of(), Duration.ofMillis(1));
        end.countDown();
        worker.join();

        assertThat(left).extracting(thread -> thread.thread().name()).containsExactly("worker");
        Finding finding = LeftOver.finding(left);
        assertThat(finding.kind()).isEqualTo(Kind.THREAD_LEAK);
        assertThat(finding).hasMessageContaining("1 thread is left: worker has not ended: it ");
    }

    @Test
    void aThreadThatEndsIsWaitedFor() throws InterruptedException {
        LeftOvers before = LeftOvers.from();
        Thread worker = start("worker");
        end.countDown();

        assertThat(before.awaitEnds(CODE, List.of())).isEmpty();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void neitherOlderThreadsNorTheTestsOwnNorTheCommonPoolsAreLeft() throws Exception {
        Thread older = start("older");
        LeftOvers before = LeftOvers.from();
        Thread own = start("own");
        CompletableFuture.runAsync(() -> {}).get();

        assertThat(before.awaitEnds(CODE, List.of(own), Duration.ofMillis(1))).isEmpty();
        end.countDown();
        older.join();
        own.join();
    }

    private Thread start(String name) {
        var thread = new Thread(this::awaitTheEnd, name);
        thread.start();
        return thread;
    }

    private void awaitTheEnd() {
        try {
            end.await();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }
}
