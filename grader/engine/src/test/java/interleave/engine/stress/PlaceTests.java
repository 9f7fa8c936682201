package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTests {
    /// Whatever it serves, it is there once and for all, and shows as running.
    @Test
    void theMessengerToVirtualThreadsIsIdle() throws Exception {
        Thread.startVirtualThread(() -> LockSupport.parkNanos(1)).join();
        assertThat(threadsAt(Place.UNBLOCKER)).hasSize(1).allMatch(Place::isIdle);
    }

    @Test
    void whatServesAllRunsIsShared() {
        CompletableFuture.runAsync(() -> {}).orTimeout(1, TimeUnit.MINUTES).join();
        assertThat(threadsAt(Place.DELAYS))
                .isNotEmpty()
                .allMatch(thread -> Place.isShared(thread.getStackTrace()));
        assertThat(threadsAt(Place.POOL))
                .isNotEmpty()
                .allMatch(thread -> Place.isShared(thread.getStackTrace()));
        assertThat(Place.isShared(Thread.currentThread().getStackTrace())).isFalse();
    }

    private static Stream<ThreadInfo> threadsAt(Place place) {
        return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
                .filter(thread -> place.isOn(thread.getStackTrace()));
    }
}
