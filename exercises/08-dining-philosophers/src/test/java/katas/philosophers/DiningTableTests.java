package katas.philosophers;

import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Overtaking;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

class DiningTableTests {
    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Nobody eats with a fork that somebody else is using", points = 1)
    void nobodyEatsWithAForkInUse(TestThreads threads) throws Exception {
        int seats = Scale.of(5, 3);
        for (int seat = 0; seat < seats; seat++) {
            for (int rival : List.of((seat + seats - 1) % seats, (seat + 1) % seats, seat)) {
                assertWaitsFor(threads, seats, seat, rival);
            }
        }
        assertWaitsFor(threads, 2, 0, 1);
        assertWaitsFor(threads, 2, 1, 0);
        assertWaitsForBoth(threads, 0, 2);
        assertWaitsForBoth(threads, 2, 0);
    }

    @Interleaved
    @Criterion(title = "Philosophers who share no fork eat at the same time", points = 1)
    void philosophersWhoShareNoForkEatTogether(TestThreads threads) throws Exception {
        var party = Party.of(5, threads);
        for (int seat = 0; seat < 5; seat++) {
            Guest eater = party.sitsDown(seat);
            eater.awaitMeal();
            for (int other : List.of((seat + 2) % 5, (seat + 3) % 5)) {
                party.sitsDown(other).finish();
            }
            eater.finish();
        }
    }

    @Interleaved
    @Criterion(title = "A table full of hungry philosophers never gets stuck", points = 1)
    void aTableFullOfHungryPhilosophersNeverGetsStuck(TestThreads threads) throws Exception {
        for (int seats = Scale.of(2, 3); seats <= 3; seats++) {
            feast(threads, seats, Scale.of(60, 1));
        }
    }

    @Interleaved
    @Criterion(title = "A meal that throws gives both forks back", points = 1)
    void aMealThatThrowsGivesBothForksBack(TestThreads threads) throws Exception {
        var party = Party.of(3, threads);
        for (int seat = 0; seat < 3; seat++) {
            assertThrowsTheSame(party.table(), seat, new IllegalStateException("soup too hot"));
            party.sitsDown((seat + 1) % 3).finish();
            party.sitsDown((seat + 2) % 3).finish();
            assertThrowsTheSame(party.table(), seat, new AssertionError("fly in the soup"));
            party.sitsDown((seat + 1) % 3).finish();
            party.sitsDown((seat + 2) % 3).finish();
        }
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Who waits between two hungry neighbours eats in the end", points = 1)
    void whoWaitsBetweenTwoHungryNeighboursEatsInTheEnd(TestThreads threads) throws Exception {
        assertEatsBetween(threads, 0, 1, 2);
        assertEatsBetween(threads, 2, 1, 0);
        assertEatsBetween(threads, 3, 4, 0);
    }

    /// A guest whose seat shares a fork with one who eats waits until that one has left.
    private static void assertWaitsFor(TestThreads threads, int seats, int seat, int rival)
            throws Exception {
        var party = Party.of(seats, threads);
        Guest eater = party.sitsDown(seat);
        eater.awaitMeal();
        Guest guest = party.sitsDown(rival);
        awaitBlocked(guest.thread);
        assertThat(guest.hasBegun())
                .as(
                        "at a table of %d, somebody eats at seat %d while somebody still eats at seat %d, with a fork in common",
                        seats, rival, seat)
                .isFalse();
        eater.finish();
        guest.finish();
    }

    /// Philosopher 1 waits between two who eat; one of its forks is not enough.
    private static void assertWaitsForBoth(TestThreads threads, int leavesFirst, int leavesLast)
            throws Exception {
        var party = Party.of(5, threads);
        Guest first = party.sitsDown(leavesFirst);
        Guest last = party.sitsDown(leavesLast);
        first.awaitMeal();
        last.awaitMeal();
        Guest between = party.sitsDown(1);
        awaitBlocked(between.thread);
        first.finish();
        awaitBlocked(between.thread);
        assertThat(between.hasBegun())
                .as(
                        "philosopher 1 eats once philosopher %d has left, though philosopher %d still eats",
                        leavesFirst, leavesLast)
                .isFalse();
        last.finish();
        between.finish();
    }

    /// Everybody eats again and again, and each meal looks whether it has its forks for itself.
    private static void feast(TestThreads threads, int seats, int mealsEach) throws Exception {
        var table = new DiningTable(seats);
        var dishes = new Dishes(seats);
        var bell = new CountDownLatch(Scale.of(seats, 0));
        List<TestThread<?>> philosophers = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            int seat = i;
            philosophers.add(
                    threads.start(
                            "philosopher " + seat,
                            () -> {
                                bell.countDown();
                                bell.await();
                                for (int eaten = 0; eaten < mealsEach; eaten++) {
                                    table.dine(seat, () -> dishes.eat(seat));
                                }
                            }));
        }
        for (TestThread<?> philosopher : philosophers) {
            philosopher.result();
        }
        assertThat(dishes.clashes)
                .as("how often a fork was used in two meals at once, at a table of %d", seats)
                .containsOnly(0);
        assertThat(dishes.meals)
                .as("the meals that each of %d philosophers ate", seats)
                .containsOnly(mealsEach);
    }

    private static void assertThrowsTheSame(DiningTable table, int seat, Throwable thrown) {
        Throwable caught =
                catchThrowable(
                        () ->
                                table.dine(
                                        seat,
                                        () -> {
                                            switch (thrown) {
                                                case RuntimeException exception -> throw exception;
                                                case Error error -> throw error;
                                                default -> throw new AssertionError(thrown);
                                            }
                                        }));
        assertThat(caught).as("what the meal threw, as it reaches the caller").isSameAs(thrown);
    }

    /// The two neighbours eat by turns: one sits down again before the other one gets up, so at
    /// each moment at least one of them eats, unless the table makes them wait for the one between.
    private static void assertEatsBetween(TestThreads threads, int first, int between, int second)
            throws Exception {
        var party = Party.of(5, threads);
        party.sitsDown(first);
        Guest eater = party.meals().take();
        Guest hungry = party.sitsDown(between);
        var overtaking = Overtaking.of(hungry.thread, Scale.of(200, 25));
        Guest next = eater;
        while (!hungry.hasBegun()) {
            next = party.sitsDown(eater.seat == first ? second : first);
            awaitBlocked(next.thread);
            eater.finish();
            eater = party.meals().take();
            overtaking.goes(eater.thread);
            awaitBlocked(hungry.thread);
        }
        hungry.finish();
        next.finish();
    }

    /// What a meal with two forks uses, and what therefore needs no protection of its own: is
    /// either fork in use elsewhere?
    private static final class Dishes {
        private final int[] users;
        private final int[] meals;
        private final int[] clashes;

        Dishes(int seats) {
            users = new int[seats];
            meals = new int[seats];
            clashes = new int[seats];
        }

        void eat(int seat) {
            int next = (seat + 1) % users.length;
            clashes[seat] += users[seat] + users[next];
            users[seat]++;
            users[next]++;
            for (int bite = 0; bite < Scale.of(30, 0); bite++) {
                Thread.onSpinWait();
            }
            users[next]--;
            users[seat]--;
            meals[seat]++;
        }
    }

    /// A table whose guests eat until the test tells them to stop.
    ///
    /// @param meals whoever begins to eat, in this order
    private record Party(DiningTable table, TestThreads threads, BlockingQueue<Guest> meals) {
        static Party of(int seats, TestThreads threads) {
            return new Party(new DiningTable(seats), threads, new LinkedBlockingQueue<>());
        }

        Guest sitsDown(int seat) {
            return new Guest(this, seat);
        }
    }

    /// One call of `dine` on a thread of its own.
    private static final class Guest {
        final int seat;
        final TestThread<?> thread;
        private final Party party;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayFinish = new CountDownLatch(1);

        Guest(Party party, int seat) {
            this.seat = seat;
            this.party = party;
            thread =
                    party.threads()
                            .start(
                                    "philosopher " + seat,
                                    () -> party.table().dine(seat, this::eat));
        }

        private void eat() {
            begun.countDown();
            party.meals().add(this);
            try {
                mayFinish.await();
            } catch (InterruptedException testIsOver) {
                Thread.currentThread().interrupt();
            }
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        void awaitMeal() throws InterruptedException {
            begun.await();
        }

        /// Lets the meal end, now or as soon as it begins, and waits until the guest has left.
        void finish() throws Exception {
            mayFinish.countDown();
            thread.result();
        }
    }
}
