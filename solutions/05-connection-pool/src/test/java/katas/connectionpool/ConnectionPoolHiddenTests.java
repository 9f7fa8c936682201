package katas.connectionpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import interleave.junit.TestThreads.Body;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

class ConnectionPoolHiddenTests {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration THE_LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final Duration THE_MOST_NEGATIVE = Duration.ofSeconds(Long.MIN_VALUE);

    @Interleaved
    @Criterion(title = "An interrupt ends the wait and loses nothing", points = 1)
    void anInterruptLosesNothing(TestThreads threads) throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        List<Body> calls =
                List.of(
                        () -> pool.release(pool.acquire()),
                        () -> pool.release(pool.tryAcquire(A_DAY).orElseThrow()),
                        () -> pool.use(connection -> connection));

        String only = pool.acquire();
        for (var call : calls) {
            var waiting = threads.start("borrower interrupted while it waits", call);
            Blocking.awaitBlocked(waiting);
            waiting.interrupt();
            assertInterrupted(waiting);
            assertInterrupted(
                    threads.start(
                            "borrower interrupted before it waits", () -> interruptedCall(call)));
            assertFree(pool, 0, "when waiting borrowers have been interrupted");
        }
        pool.release(only);
        assertOnlyOneIsFree(pool, only, "when waiting borrowers have been interrupted");

        for (var call : calls) {
            assertNothingIsLostByAnInterruptedCall(threads, pool, call);
            assertNothingIsLostWhenBothCome(
                    threads,
                    pool,
                    call,
                    borrower -> {
                        pool.release(only);
                        borrower.interrupt();
                    });
            assertNothingIsLostWhenBothCome(
                    threads,
                    pool,
                    call,
                    borrower -> {
                        borrower.interrupt();
                        pool.release(only);
                    });
        }
        assertNothingIsLostByAnInterruptedCall(
                threads, pool, () -> pool.tryAcquire(Duration.ZERO).ifPresent(pool::release));
        threads.start("interrupted user", () -> pool.use(ConnectionPoolHiddenTests::interruptSelf))
                .result();
        assertOnlyOneIsFree(pool, only, "when the work has left its thread interrupted");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "tryAcquire waits as long as it is told to, and no longer", points = 1)
    void tryAcquireWaitsAsLongAsItIsToldTo(TestThreads threads) throws Exception {
        var pool = new ConnectionPool<>(List.of("only"));
        for (var timeout :
                List.of(Duration.ZERO, Duration.ofMillis(-1), THE_MOST_NEGATIVE, THE_LONGEST)) {
            Optional<String> free = pool.tryAcquire(timeout);
            assertThat(free)
                    .as("what tryAcquire(%s) gives when a connection is free", timeout)
                    .contains("only");
            pool.release(free.get());
        }
        assertThatNullPointerException()
                .as("tryAcquire(null)")
                .isThrownBy(() -> pool.tryAcquire(null));
        assertFree(pool, 1, "when tryAcquire has refused a timeout");

        String only = pool.acquire();
        for (var timeout :
                List.of(
                        Duration.ZERO,
                        Duration.ofMillis(-1),
                        THE_MOST_NEGATIVE,
                        Duration.ofMillis(30))) {
            long start = System.nanoTime();
            assertThat(pool.tryAcquire(timeout))
                    .as("what tryAcquire(%s) gives when nothing is free", timeout)
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("how long tryAcquire(%s) has waited", timeout)
                    .isGreaterThanOrEqualTo(timeout);
        }
        assertFree(pool, 0, "when borrowers have given up");

        var patient = threads.start("very patient borrower", () -> pool.tryAcquire(THE_LONGEST));
        Blocking.awaitBlocked(patient);
        pool.release(only);
        assertThat(patient.result())
                .as("what the very patient borrower got when the connection came back")
                .contains(only);
        pool.release(only);
        assertOnlyOneIsFree(pool, only, "when borrowers have given up");
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(
            title =
                    "A pool holds exactly the connections that it was given, told apart by identity",
            points = 1)
    void aPoolHoldsExactlyWhatItWasGiven() throws Exception {
        assertToldApart(
                new SaysAllAreEqual("1"), new SaysAllAreEqual("2"), new SaysAllAreEqual("3"));
        assertToldApart(new RefusesEquals("1"), new RefusesEquals("2"), new RefusesEquals("3"));

        assertThatIllegalArgumentException()
                .as("a pool of no connections")
                .isThrownBy(() -> new ConnectionPool<>(List.of()))
                .withMessageContaining("connection");
        assertThatIllegalArgumentException()
                .as("a pool that is given the same connection twice")
                .isThrownBy(() -> new ConnectionPool<>(List.of("first", "twin", "twin")))
                .withMessageContaining("twin");
        assertThatNullPointerException()
                .as("a pool of null")
                .isThrownBy(() -> new ConnectionPool<String>(null));
        assertThatNullPointerException()
                .as("a pool with a connection that is null")
                .isThrownBy(() -> new ConnectionPool<>(Arrays.asList("first", null)));

        var given = new ArrayList<>(List.of("first", "second"));
        var pool = new ConnectionPool<>(given);
        given.clear();
        given.add("stranger");
        assertFree(pool, 2, "when the caller has changed its collection");
        assertThat(borrowAllThatAreFree(pool))
                .as("what can be borrowed when the caller has changed its collection")
                .containsExactlyInAnyOrder("first", "second");
    }

    @Interleaved
    @Criterion(
            title = "Users work at the same time, and use returns what the work returned",
            points = 1)
    void usersWorkAtTheSameTime(TestThreads threads) throws Exception {
        var pool = new ConnectionPool<>(List.of("left", "right"));
        var working = new CountDownLatch(2);
        var goHome = new CountDownLatch(1);

        var first = threads.start("user 1", () -> pool.use(it -> workUntil(goHome, working, it)));
        var second = threads.start("user 2", () -> pool.use(it -> workUntil(goHome, working, it)));
        working.await();
        assertFree(pool, 0, "while both connections are worked with");
        assertThat(pool.tryAcquire(Duration.ZERO))
                .as("what tryAcquire(0) gives while both connections are worked with")
                .isEmpty();
        goHome.countDown();

        assertThat(List.of(first.result(), second.result()))
                .as("what the work of the two users returned: the connection that each had")
                .containsExactlyInAnyOrder("left", "right");
        assertThat(pool.<String>use(_ -> null)).as("the result of work that returns null").isNull();
        String both = pool.use(outer -> used(pool, inner -> outer + " and " + inner));
        assertThat(both)
                .as("the two connections of work that borrows another one")
                .isIn("left and right", "right and left");
        assertThatNullPointerException().as("use(null)").isThrownBy(() -> pool.use(null));
        assertFree(pool, 2, "when all work has ended");
        assertThat(borrowAllThatAreFree(pool))
                .as("what can be borrowed when all work has ended")
                .containsExactlyInAnyOrder("left", "right");
    }

    private static void interruptedCall(Body call) throws Exception {
        Thread.currentThread().interrupt();
        call.run();
    }

    private static String interruptSelf(String connection) {
        Thread.currentThread().interrupt();
        return connection;
    }

    private static void assertInterrupted(TestThread<?> borrower) {
        assertThat(borrower.failure())
                .as("how the call of the %s ended", borrower.getName())
                .isInstanceOf(InterruptedException.class);
    }

    /// A connection is free: the call may lend it all the same or throw, but has to lose nothing.
    private static void assertNothingIsLostByAnInterruptedCall(
            TestThreads threads, ConnectionPool<String> pool, Body call) throws Exception {
        threads.start("interrupted borrower", () -> endingEitherWay(() -> interruptedCall(call)))
                .result();
        assertFree(pool, 1, "after a call by a thread that had been interrupted");
    }

    /// A release and an interrupt come together: whether the borrower gets the connection or not
    /// depends on the schedule.
    private static void assertNothingIsLostWhenBothCome(
            TestThreads threads,
            ConnectionPool<String> pool,
            Body call,
            Consumer<Thread> releaseAndInterrupt)
            throws Exception {
        pool.acquire();
        var borrower = threads.start("borrower", () -> endingEitherWay(call));
        Blocking.awaitBlocked(borrower);
        releaseAndInterrupt.accept(borrower);
        borrower.result();
        assertFree(pool, 1, "when a release and an interrupt have come together");
    }

    private static void endingEitherWay(Body call) throws Exception {
        try {
            call.run();
        } catch (InterruptedException interrupted) {
            // Then it has borrowed nothing.
        }
    }

    private static <C> void assertToldApart(C first, C second, C stranger) throws Exception {
        var pool = new ConnectionPool<>(List.of(first, second));
        assertThat(pool.available())
                .as("available() in a pool of two that look alike")
                .isEqualTo(2);
        C one = pool.acquire();
        C other = pool.acquire();
        assertThat(one == other).as("the same connection was lent twice").isFalse();
        assertThat((one == first || one == second) && (other == first || other == second))
                .as("the connections lent are those that the pool was given")
                .isTrue();

        assertRefused(pool, stranger, "a stranger that looks like a connection of the pool");
        pool.release(one);
        assertRefused(pool, one, "a connection that is back already, while one like it is lent");
        pool.release(other);
        assertThat(pool.available())
                .as("available() when the two that look alike are back")
                .isEqualTo(2);
    }

    private static <C> void assertRefused(ConnectionPool<C> pool, C connection, String what) {
        assertThat(catchThrowable(() -> pool.release(connection)))
                .as("what release throws for %s", what)
                .isInstanceOf(IllegalStateException.class);
    }

    private static String workUntil(CountDownLatch end, CountDownLatch working, String connection) {
        working.countDown();
        try {
            end.await();
            return connection;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String used(ConnectionPool<String> pool, Function<String, String> work) {
        try {
            return pool.use(work);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void assertFree(ConnectionPool<String> pool, int expected, String when) {
        assertThat(pool.available()).as("available() %s", when).isEqualTo(expected);
    }

    private static void assertOnlyOneIsFree(ConnectionPool<String> pool, String only, String when)
            throws InterruptedException {
        assertFree(pool, 1, when);
        List<String> free = borrowAllThatAreFree(pool);
        assertThat(free).as("what can be borrowed %s", when).containsExactly(only);
        pool.release(only);
    }

    private static List<String> borrowAllThatAreFree(ConnectionPool<String> pool)
            throws InterruptedException {
        var borrowed = new ArrayList<String>();
        Optional<String> next = pool.tryAcquire(Duration.ZERO);
        while (next.isPresent()) {
            borrowed.add(next.get());
            next = pool.tryAcquire(Duration.ZERO);
        }
        return borrowed;
    }

    /// Its `equals` takes every connection for every other.
    private record SaysAllAreEqual(String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof SaysAllAreEqual;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /// Its `equals` cannot be called.
    private record RefusesEquals(String name) {
        @Override
        public boolean equals(Object other) {
            throw new UnsupportedOperationException("equals says nothing about identity");
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
