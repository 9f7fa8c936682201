package katas.reentrantmutex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.List;
import java.util.concurrent.Callable;

class MutexTests {
    /// What the threads touch has no protection but the mutex.
    @Interleaved
    @Criterion(
            title = "Two threads are never inside at once, and each sees what the other has done",
            points = 2)
    void twoThreadsAreNeverInsideAtOnce(TestThreads threads) throws Exception {
        for (Way way : Way.values()) {
            var mutex = new Mutex();
            var room = new Room();
            int visits = Scale.of(100, 1);
            Callable<Integer> visitor = () -> visit(mutex, way, room, visits);
            var one = threads.start("visitor 1 by " + way, visitor);
            var other =
                    threads.start("visitor 2 by LOCK", () -> visit(mutex, Way.LOCK, room, visits));
            int entered = one.result() + other.result();
            assertThat(room.clashes).as("how often somebody came in and was not alone").isZero();
            assertThat(room.visits)
                    .as("visits counted inside, of %d made", entered)
                    .isEqualTo(entered);
        }
    }

    private static int visit(Mutex mutex, Way way, Room room, int visits) throws Exception {
        int entered = 0;
        for (int i = 0; i < visits; i++) {
            if (way.takes(mutex)) {
                room.visit();
                leave(mutex);
                entered++;
            }
        }
        return entered;
    }

    /// Who took the mutex and can no longer unlock it was not alone with it.
    private static void leave(Mutex mutex) {
        try {
            mutex.unlock();
        } catch (IllegalMonitorStateException lost) {
            throw new AssertionError(
                    Thread.currentThread().getName()
                            + " took the mutex, but another thread took it too: its unlock() is refused",
                    lost);
        }
    }

    @Interleaved
    @Criterion(
            title = "The holder may lock again, and the mutex is free after as many unlocks",
            points = 1)
    void theHolderMayLockAgain(TestThreads threads) throws Exception {
        for (Way first : Way.values()) {
            for (Way second : Way.values()) {
                var mutex = new Mutex();
                assertHolds(mutex, 0);
                assertThat(first.takes(mutex)).as("%s of a free mutex", first).isTrue();
                assertHolds(mutex, 1);
                assertThat(second.takes(mutex)).as("%s by the holder", second).isTrue();
                assertHolds(mutex, 2);
                mutex.unlock();
                assertHolds(mutex, 1);
                threads.start("stranger", () -> assertIsHeldByAnother(mutex)).result();
                mutex.unlock();
                assertHolds(mutex, 0);
                threads.start("next one", () -> assertIsFree(mutex)).result();
            }
        }
    }

    @Interleaved
    @Criterion(title = "Only the holder unlocks, and a refused unlock changes nothing", points = 1)
    void onlyTheHolderUnlocks(TestThreads threads) throws Exception {
        var mutex = new Mutex();
        assertUnlockIsRefused(mutex, "nobody holds it");
        mutex.lock();
        assertHolds(mutex, 1);
        mutex.lock();
        threads.start("stranger", () -> assertUnlockIsRefused(mutex, "another one holds it"))
                .result();
        assertHolds(mutex, 2);
        threads.start("another stranger", () -> assertIsHeldByAnother(mutex)).result();
        mutex.unlock();
        threads.start("stranger again", () -> assertUnlockIsRefused(mutex, "another one holds it"))
                .result();
        assertHolds(mutex, 1);
        threads.start("stranger at last", () -> assertIsHeldByAnother(mutex)).result();
        mutex.unlock();
        assertUnlockIsRefused(mutex, "it has been unlocked as often as locked");
        assertHolds(mutex, 0);
        threads.start("next one", () -> assertIsFree(mutex)).result();
    }

    @Interleaved
    @Criterion(title = "tryLock takes a free mutex and never waits for another holder", points = 1)
    void tryLockNeverWaits(TestThreads threads) throws Exception {
        var mutex = new Mutex();
        assertThat(mutex.tryLock()).as("tryLock() of a free mutex").isTrue();
        threads.start("stranger", () -> assertIsHeldByAnother(mutex)).result();
        var waiting = threads.start("waiter", () -> assertEnters(mutex, Way.LOCK));
        Blocking.awaitBlocked(waiting);
        threads.start("stranger beside a waiter", () -> assertIsHeldByAnother(mutex)).result();
        assertHolds(mutex, 1);
        mutex.unlock();
        waiting.result();
        Thread.currentThread().interrupt();
        boolean taken = mutex.tryLock();
        boolean kept = Thread.interrupted();
        assertThat(taken).as("tryLock() of a free mutex by an interrupted thread").isTrue();
        assertThat(kept).as("the interrupt status after tryLock()").isTrue();
        mutex.unlock();
    }

    @Interleaved
    @Criterion(title = "Whoever waits goes on when the mutex is free", points = 1)
    void whoeverWaitsGoesOnWhenTheMutexIsFree(TestThreads threads) throws Exception {
        for (Way way : List.of(Way.LOCK, Way.LOCK_INTERRUPTIBLY)) {
            var mutex = new Mutex();
            mutex.lock();
            mutex.lock();
            var one = threads.start("waiter 1", () -> assertEnters(mutex, way));
            var other = threads.start("waiter 2", () -> assertEnters(mutex, Way.LOCK));
            Blocking.awaitBlocked(one, other);
            mutex.unlock();
            Blocking.awaitBlocked(one, other);
            mutex.unlock();
            mutex.lock();
            assertHolds(mutex, 1);
            mutex.unlock();
            one.result();
            other.result();
            assertIsFree(mutex);
        }
    }

    private static void assertEnters(Mutex mutex, Way way) throws InterruptedException {
        assertThat(way.takes(mutex)).as("%s of a mutex", way).isTrue();
        assertHolds(mutex, 1);
        mutex.unlock();
        assertHolds(mutex, 0);
    }

    private static void assertHolds(Mutex mutex, int count) {
        String who = Thread.currentThread().getName();
        assertThat(mutex.holdCount()).as("holdCount() of %s", who).isEqualTo(count);
        assertThat(mutex.isHeldByCurrentThread())
                .as("isHeldByCurrentThread() of %s, which has %d holds", who, count)
                .isEqualTo(count > 0);
    }

    private static void assertIsHeldByAnother(Mutex mutex) {
        assertHolds(mutex, 0);
        assertThat(mutex.tryLock()).as("tryLock() of a mutex that another thread holds").isFalse();
        assertHolds(mutex, 0);
    }

    private static void assertIsFree(Mutex mutex) {
        assertThat(mutex.tryLock()).as("tryLock() of a mutex that nobody holds").isTrue();
        assertHolds(mutex, 1);
        mutex.unlock();
        assertHolds(mutex, 0);
    }

    private static void assertUnlockIsRefused(Mutex mutex, String why) {
        assertThatThrownBy(mutex::unlock, "unlock() when %s", why)
                .isInstanceOf(IllegalMonitorStateException.class);
    }

    /// The three ways to take a mutex.
    private enum Way {
        LOCK,
        LOCK_INTERRUPTIBLY,
        TRY_LOCK;

        boolean takes(Mutex mutex) throws InterruptedException {
            switch (this) {
                case LOCK -> mutex.lock();
                case LOCK_INTERRUPTIBLY -> mutex.lockInterruptibly();
                case TRY_LOCK -> {
                    return mutex.tryLock();
                }
            }
            return true;
        }
    }

    /// All of it is plain, so that only the mutex orders who reads and who writes.
    private static final class Room {
        private int visits;
        private int clashes;
        private int inside;

        void visit() {
            clashes += inside;
            inside++;
            visits++;
            inside--;
        }
    }
}
