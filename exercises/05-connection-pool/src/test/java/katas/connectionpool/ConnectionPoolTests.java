package katas.connectionpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class ConnectionPoolTests {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Interleaved
    @Criterion(title = "No connection is lent twice at a time", points = 1)
    void noConnectionIsLentTwiceAtATime(TestThreads threads) throws Exception {
        var orders = new Connection("orders");
        var stock = new Connection("stock");
        var pool = new ConnectionPool<>(List.of(orders, stock));
        assertFree(pool, 2, "in a new pool of two");

        var borrowers =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> threads.start("borrower " + i, () -> workRepeatedly(pool)))
                        .toList();

        for (var borrower : borrowers) {
            borrower.result();
        }
        assertFree(pool, 2, "when everything has been given back");
        assertThat(borrowAllThatAreFree(pool))
                .as("the connections that can be borrowed when everything has been given back")
                .containsExactlyInAnyOrder(orders, stock);
        assertFree(pool, 0, "when everything is lent out");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "A borrower sleeps while nothing is free, until a release wakes it",
            points = 1)
    void aBorrowerSleepsUntilAReleaseWakesIt(TestThreads threads) throws Exception {
        var first = new Connection("first");
        var second = new Connection("second");
        var pool = new ConnectionPool<>(List.of(first, second));
        List<Connection> lent = borrowAllThatAreFree(pool);

        var one = threads.start("borrower 1", pool::acquire);
        var two = threads.start("borrower 2", pool::acquire);
        Blocking.awaitBlocked(one, two);
        lent.forEach(pool::release);
        assertThat(List.of(one.result(), two.result()))
                .as("what two borrowers got who waited until both connections came back")
                .containsExactlyInAnyOrder(first, second);

        var user = threads.start("user", () -> pool.use(connection -> connection));
        Blocking.assertSleepsUntilWoken(user);
        threads.start("someone who borrowed nothing", () -> pool.release(first)).result();
        assertThat(user.result())
                .as("what the user worked with, when someone else had given it back")
                .isSameAs(first);

        assertThat(pool.acquire())
                .as("what acquire gives when only this one is free")
                .isSameAs(first);
        var timed = threads.start("borrower with a timeout", () -> pool.tryAcquire(A_DAY));
        Blocking.assertSleepsUntilWoken(timed);
        pool.release(second);
        assertThat(timed.result())
                .as("what the borrower with a timeout of a day got")
                .containsSame(second);
        lent.forEach(pool::release);
        assertFree(pool, 2, "when everything has been given back");
    }

    @Interleaved
    @Criterion(title = "No permit is lost when the work throws", points = 3)
    void noPermitIsLostWhenTheWorkThrows(TestThreads threads) throws Exception {
        var pool = new ConnectionPool<>(List.of(new Connection("a"), new Connection("b")));

        var first = threads.start("borrower 1", () -> failTwiceThenSucceed(pool));
        var second = threads.start("borrower 2", () -> failTwiceThenSucceed(pool));

        first.result();
        second.result();
        assertFree(pool, 2, "when all work has ended, some of it with an exception");
        assertThat(borrowAllThatAreFree(pool))
                .as("the connections that can be borrowed when all work has ended")
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Interleaved
    @Criterion(title = "A release that is refused adds nothing to the pool", points = 1)
    void aRefusedReleaseAddsNothing(TestThreads threads) throws Exception {
        int size = Scale.of(30, 2);
        var connections = IntStream.range(0, size).mapToObj(i -> new Connection("c" + i)).toList();
        var pool = new ConnectionPool<>(connections);
        assertRefused(pool, connections.getFirst(), "a connection that nobody has borrowed yet");
        List<Connection> lent = borrowAllThatAreFree(pool);
        assertRefused(pool, new Connection("stranger"), "a connection of some other pool");
        assertThatNullPointerException().as("release(null)").isThrownBy(() -> pool.release(null));
        assertFree(pool, 0, "when everything is lent out and two releases have been refused");

        var together = new Phaser(2);
        var one = threads.start("giver 1", () -> giveBackAll(pool, lent, together));
        var two = threads.start("giver 2", () -> giveBackAll(pool, lent, together));

        assertThat(one.result() + two.result())
                .as(
                        "accepted releases, when two threads at a time give back each of the %d connections",
                        lent.size())
                .isEqualTo(lent.size());
        assertRefused(pool, lent.getLast(), "a connection that is back already");
        assertFree(pool, lent.size(), "when each connection has been given back");
        assertThat(borrowAllThatAreFree(pool))
                .as("what can be borrowed when each connection has been given back")
                .containsExactlyInAnyOrderElementsOf(connections);
    }

    private static void workRepeatedly(ConnectionPool<Connection> pool)
            throws InterruptedException {
        int rounds = Scale.of(150, 1);
        for (int i = 0; i < rounds; i++) {
            Connection acquired = pool.acquire();
            workWith(acquired);
            pool.release(acquired);

            Connection acquiredInTime = pool.tryAcquire(A_DAY).orElseThrow();
            workWith(acquiredInTime);
            pool.release(acquiredInTime);

            pool.use(ConnectionPoolTests::workWith);
        }
    }

    private static boolean workWith(Connection connection) {
        assertThat(connection).as("what the pool lent").isNotNull();
        assertThat(connection.inUse.compareAndSet(false, true))
                .as("%s was lent while nobody else had it", connection)
                .isTrue();
        Thread.onSpinWait();
        connection.inUse.set(false);
        return true;
    }

    private static void failTwiceThenSucceed(ConnectionPool<Connection> pool)
            throws InterruptedException {
        var exception = new IllegalArgumentException("the work fails with an exception");
        var error = new AssertionError("the work fails with an error");
        assertThat(catchThrowable(() -> pool.use(_ -> fail(exception))))
                .as("what use throws when the work throws a RuntimeException")
                .isSameAs(exception);
        assertThat(catchThrowable(() -> pool.use(_ -> fail(error))))
                .as("what use throws when the work throws an Error")
                .isSameAs(error);
        assertThat(pool.<String>use(_ -> "done")).as("the result of the work").isEqualTo("done");
    }

    private static String fail(RuntimeException exception) {
        throw exception;
    }

    private static String fail(Error error) {
        throw error;
    }

    /// Gives each connection back at the same moment as the other giver.
    ///
    /// @return how many of them the pool took from this thread
    private static int giveBackAll(
            ConnectionPool<Connection> pool, List<Connection> lent, Phaser together) {
        int accepted = 0;
        try {
            for (Connection connection : lent) {
                together.arriveAndAwaitAdvance();
                try {
                    pool.release(connection);
                    accepted++;
                } catch (IllegalStateException refused) {
                    // The other giver was first.
                }
            }
        } finally {
            together.arriveAndDeregister();
        }
        return accepted;
    }

    private static List<Connection> borrowAllThatAreFree(ConnectionPool<Connection> pool)
            throws InterruptedException {
        var borrowed = new ArrayList<Connection>();
        Optional<Connection> next = pool.tryAcquire(Duration.ZERO);
        while (next.isPresent()) {
            borrowed.add(next.get());
            next = pool.tryAcquire(Duration.ZERO);
        }
        return borrowed;
    }

    private static void assertRefused(
            ConnectionPool<Connection> pool, Connection connection, String what) {
        int free = pool.available();
        assertThat(catchThrowable(() -> pool.release(connection)))
                .as("what release throws for %s", what)
                .isInstanceOf(IllegalStateException.class);
        assertFree(pool, free, "when the release of %s has been refused".formatted(what));
    }

    private static void assertFree(ConnectionPool<Connection> pool, int expected, String when) {
        assertThat(pool.available()).as("available() %s", when).isEqualTo(expected);
    }

    private static final class Connection {
        private final String name;
        private final AtomicBoolean inUse = new AtomicBoolean();

        Connection(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
