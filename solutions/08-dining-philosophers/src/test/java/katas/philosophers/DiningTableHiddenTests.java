package katas.philosophers;

import static interleave.junit.Blocking.assertSleepsUntilWoken;
import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class DiningTableHiddenTests {
    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "When somebody leaves, both neighbours can eat at the same time", points = 1)
    void bothNeighboursCanEatWhenSomebodyLeaves(TestThreads threads) throws Exception {
        assertBothAreThoughtOf(threads, 1, 4);
        assertBothAreThoughtOf(threads, 4, 1);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "An interrupt ends the wait and leaves no fork behind", points = 1)
    void anInterruptEndsTheWaitAndLeavesNoForkBehind(TestThreads threads) throws Exception {
        var party = new Party(new DiningTable(5), threads);
        Guest eater = party.sitsDown(2);
        eater.awaitMeal();
        for (int round = 0; round < Scale.of(3, 1); round++) {
            List<Guest> impatient = List.of(party.sitsDown(1), party.sitsDown(3));
            for (Guest guest : impatient) {
                awaitBlocked(guest.thread);
            }
            for (Guest guest : impatient) {
                guest.thread.interrupt();
                assertWasInterrupted(guest);
            }
            assertWasInterrupted(party.sitsDownInterrupted(1));
            assertWasInterrupted(party.sitsDownInterrupted(3));
            party.sitsDown(0).finish();
            party.sitsDown(4).finish();
        }
        assertWaitsThenEats(party, eater, List.of(1, 3));
        party.sitsDown(2).finish();
    }

    @Interleaved
    @Criterion(title = "Interrupts in the rush of a feast lose no fork and no meal", points = 1)
    void interruptsInTheRushLoseNothing(TestThreads threads) throws Exception {
        assertSurvivesAnInterruptOfItsOwn(threads);
        var table = new DiningTable(2);
        var plate = new Plate();
        List<TestThread<Integer>> philosophers =
                List.of(
                        threads.start("philosopher 0", () -> eaten(table, 0, plate)),
                        threads.start("philosopher 1", () -> eaten(table, 1, plate)),
                        threads.start("another at seat 0", () -> eaten(table, 0, plate)));
        TestThread<?> cook =
                threads.start(
                        "cook",
                        () -> {
                            for (int i = 0; i < Scale.of(60, 3); i++) {
                                philosophers.get(i % 3).interrupt();
                                Thread.yield();
                            }
                        });
        int eaten = 0;
        for (TestThread<Integer> philosopher : philosophers) {
            eaten += philosopher.result();
        }
        cook.result();
        var party = new Party(table, threads);
        party.sitsDown(0).finish();
        party.sitsDown(1).finish();
        assertThat(plate.meals)
                .as(
                        "the meals counted by plain ++ while holding the forks, against the calls of dine that returned normally")
                .isEqualTo(eaten);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Whoever waits for a fork sleeps until it is free", points = 1)
    void whoeverWaitsSleepsUntilTheForkIsFree(TestThreads threads) throws Exception {
        var party = new Party(new DiningTable(5), threads);
        Guest eater = party.sitsDown(2);
        eater.awaitMeal();
        Guest left = party.sitsDown(1);
        Guest right = party.sitsDown(3);
        assertSleepsUntilWoken(left.thread);
        assertSleepsUntilWoken(right.thread);
        eater.finish();
        left.finish();
        right.finish();
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "Bad arguments are refused and change nothing", points = 1)
    void badArgumentsAreRefusedAndChangeNothing(TestThreads threads) throws Exception {
        for (int seats : List.of(1, 0, -1, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> new DiningTable(seats), "a table with %d seats", seats)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("seat")
                    .hasMessageContaining(String.valueOf(seats));
        }
        for (int seats : List.of(2, 5, 1000)) {
            assertRefuses(new Party(new DiningTable(seats), threads), seats);
        }
    }

    /// Seats 1 and 4 wait for seat 0 and share no fork: when it leaves, both can eat.
    private static void assertBothAreThoughtOf(TestThreads threads, int first, int second)
            throws Exception {
        var party = new Party(new DiningTable(5), threads);
        Guest leaver = party.sitsDown(0);
        leaver.awaitMeal();
        Guest one = party.sitsDown(first);
        awaitBlocked(one.thread);
        Guest other = party.sitsDown(second);
        awaitBlocked(other.thread);
        leaver.finish();
        one.awaitMeal();
        other.awaitMeal();
        one.finish();
        other.finish();
    }

    private static void assertWasInterrupted(Guest guest) {
        assertThat(guest.thread.failure())
                .as("what philosopher %d's interrupted dine threw", guest.seat)
                .isInstanceOf(InterruptedException.class);
        assertThat(guest.hasBegun())
                .as("whether philosopher %d has eaten though its dine was interrupted", guest.seat)
                .isFalse();
    }

    private static void assertWaitsThenEats(Party party, Guest eater, List<Integer> seats)
            throws Exception {
        List<Guest> waiting = seats.stream().map(party::sitsDown).toList();
        for (Guest guest : waiting) {
            awaitBlocked(guest.thread);
            assertThat(guest.hasBegun())
                    .as(
                            "philosopher %d eats though its neighbour %d still eats: an interrupted wait has put back a fork that it never had",
                            guest.seat, eater.seat)
                    .isFalse();
        }
        eater.finish();
        for (Guest guest : waiting) {
            guest.finish();
        }
    }

    /// Whoever comes interrupted to free forks may eat or throw, but not both; and one who is
    /// interrupted while eating gives the forks back all the same.
    private static void assertSurvivesAnInterruptOfItsOwn(TestThreads threads) throws Exception {
        var party = new Party(new DiningTable(2), threads);
        for (int round = 0; round < Scale.of(2, 1); round++) {
            threads.start("philosopher 0", () -> comesInterrupted(party.table())).result();
            party.sitsDown(1).finish();
            threads.start("philosopher 0", () -> isInterruptedByItsMeal(party.table())).result();
            party.sitsDown(1).finish();
        }
    }

    private static void comesInterrupted(DiningTable table) {
        Thread.currentThread().interrupt();
        if (eaten(table, 0, new Plate(), 1) == 1) {
            assertThat(Thread.interrupted())
                    .as("the interrupt status of a thread that came interrupted and ate")
                    .isTrue();
        }
    }

    private static void isInterruptedByItsMeal(DiningTable table) {
        try {
            table.dine(0, () -> Thread.currentThread().interrupt());
        } catch (InterruptedException saysSo) {
            // It is as good to say so as to keep the status, as long as the forks are back.
        }
    }

    private static int eaten(DiningTable table, int seat, Plate plate) {
        return eaten(table, seat, plate, Scale.of(40, 1));
    }

    /// How many of so many calls ended normally; each of those has run its meal once, and none of
    /// the others has.
    private static int eaten(DiningTable table, int seat, Plate plate, int calls) {
        int eaten = 0;
        for (int call = 0; call < calls; call++) {
            var meals = new AtomicInteger();
            boolean done = true;
            try {
                table.dine(
                        seat,
                        () -> {
                            meals.incrementAndGet();
                            plate.meals++;
                        });
            } catch (InterruptedException hurry) {
                done = false;
            }
            assertThat(meals)
                    .as(
                            "how often the meal ran in a dine at seat %d that %s",
                            seat, done ? "returned normally" : "threw InterruptedException")
                    .hasValue(done ? 1 : 0);
            eaten += meals.get();
        }
        return eaten;
    }

    private static void assertRefuses(Party party, int seats) throws Exception {
        var meals = new AtomicInteger();
        for (int seat :
                List.of(seats, seats + 1, -1, -seats, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            assertThatThrownBy(
                            () -> party.table().dine(seat, meals::incrementAndGet),
                            "seat %d at a table of %d",
                            seat,
                            seats)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("seat")
                    .hasMessageContaining(String.valueOf(seat));
        }
        for (int seat : List.of(0, seats - 1)) {
            assertThatThrownBy(() -> party.table().dine(seat, null), "a meal that is null")
                    .isInstanceOf(NullPointerException.class);
        }
        assertThat(meals).as("the meals eaten at seats that do not exist").hasValue(0);
        for (int seat : List.of(0, 1, seats - 2, seats - 1)) {
            party.sitsDown(seat).finish();
        }
    }

    /// What both philosophers of a table of two use, and what therefore needs no protection of its
    /// own.
    private static final class Plate {
        int meals;
    }

    /// A table whose guests eat until the test tells them to stop.
    private record Party(DiningTable table, TestThreads threads) {
        Guest sitsDown(int seat) {
            return new Guest(this, seat, false);
        }

        Guest sitsDownInterrupted(int seat) {
            return new Guest(this, seat, true);
        }
    }

    /// One call of `dine` on a thread of its own.
    private static final class Guest {
        final int seat;
        final TestThread<?> thread;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayFinish = new CountDownLatch(1);

        Guest(Party party, int seat, boolean interrupted) {
            this.seat = seat;
            thread =
                    party.threads()
                            .start(
                                    "philosopher " + seat,
                                    () -> {
                                        if (interrupted) {
                                            Thread.currentThread().interrupt();
                                        }
                                        party.table().dine(seat, this::eat);
                                    });
        }

        private void eat() {
            begun.countDown();
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
