package katas.bathroom;

import static interleave.junit.Blocking.assertSleepsUntilWoken;
import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class BathroomHiddenTests {
    @Interleaved
    @Criterion(
            title = "When the last has left, those of the other gender go in together",
            points = 1)
    void thoseOfTheOtherGenderGoInTogether(TestThreads threads) throws Exception {
        allWhoWaitGoInBeforeANewcomer(new House(2, threads), Gender.FEMALE, Gender.MALE);
        allWhoWaitGoInBeforeANewcomer(new House(2, threads), Gender.MALE, Gender.FEMALE);
        whoLeavesAndComesBackAtOnceWaits(threads);
    }

    @Interleaved
    @Criterion(title = "An interrupt ends the wait, and nobody waits for who has gone", points = 1)
    void anInterruptEndsTheWait(TestThreads threads) throws Exception {
        newcomersGoOnWhenNobodyIsLeftToWaitBehind(new House(3, threads));
        thereIsNoMoreRoomThanBefore(new House(1, threads));
        nobodyWaitsBehindANewcomerWhoHasGone(new House(2, threads));
        whoComesInterruptedDoesNotWait(new House(1, threads));
    }

    @Interleaved
    @Criterion(title = "An interrupt that comes as the way is free loses nothing", points = 1)
    void anInterruptAsTheWayIsFreeLosesNothing(TestThreads threads) throws Exception {
        assertIsPassedOn(new House(1, threads), Gender.MALE, Gender.FEMALE);
        assertIsPassedOn(new House(1, threads), Gender.FEMALE, Gender.FEMALE);
        assertIsPassedOn(new House(1, threads), Gender.MALE, Gender.MALE);
        whoNeedNotWaitMayGoInInterrupted(new House(1, threads));
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Whoever waits sleeps until it is let in", points = 1)
    void whoeverWaitsSleepsUntilItIsLetIn(TestThreads threads) throws Exception {
        var house = new House(1, threads);
        Guest inside = house.comes(Gender.FEMALE).begun();
        Guest noRoom = house.comes(Gender.FEMALE);
        assertSleepsUntilWoken(noRoom.thread);
        Guest other = house.comes(Gender.MALE);
        assertSleepsUntilWoken(other.thread);
        inside.leaves();
        // Which of the two is first is up to the bathroom.
        noRoom.mayLeave.countDown();
        other.leaves();
        noRoom.leaves();

        var large = new House(2, threads);
        Guest woman = large.comes(Gender.FEMALE).begun();
        Guest man = large.comes(Gender.MALE).waiting();
        Guest behind = large.comes(Gender.FEMALE);
        assertSleepsUntilWoken(behind.thread);
        woman.leaves();
        man.leaves();
        behind.leaves();
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "Bad arguments are refused at once and change nothing", points = 1)
    void badArgumentsAreRefusedAtOnce(TestThreads threads) throws Exception {
        for (int capacity : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThatThrownBy(() -> new Bathroom(capacity), "a bathroom for %d", capacity)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("capacity")
                    .hasMessageContaining(String.valueOf(capacity));
        }
        new House(Integer.MAX_VALUE, threads).comes(Gender.FEMALE).leaves();
        var house = new House(1, threads);
        assertRefusesNull(house);
        house.assertIsOpen();
        Guest inside = house.comes(Gender.FEMALE).begun();
        assertRefusesNull(house);
        Guest other = house.comes(Gender.MALE).waiting();
        assertRefusesNull(house);
        inside.leaves();
        other.leaves();
        house.assertIsOpen();
    }

    private static void allWhoWaitGoInBeforeANewcomer(House house, Gender first, Gender then)
            throws Exception {
        Guest inside = house.comes(first).begun();
        Guest waits1 = house.comes(then).waiting();
        Guest waits2 = house.comes(then).waiting();
        Guest newcomer = house.comes(first).waiting();
        inside.leaves();
        waits1.begun();
        waits2.begun();
        newcomer.waiting();
        waits1.leaves();
        newcomer.waiting();
        Guest late = house.comes(then).waiting();
        waits2.leaves();
        newcomer.begun();
        late.waiting();
        newcomer.leaves();
        late.begun().leaves();
    }

    /// Even if she is quicker than the man who is only just woken.
    private static void whoLeavesAndComesBackAtOnceWaits(TestThreads threads) throws Exception {
        var house = new House(2, threads);
        var men = new AtomicInteger();
        var seen = new AtomicInteger(-1);
        Guest woman =
                new Guest(
                        house,
                        "woman who comes back",
                        guest -> {
                            house.bathroom.visit(Gender.FEMALE, guest::stay);
                            house.bathroom.visit(Gender.FEMALE, () -> seen.set(men.get()));
                        });
        woman.begun();
        TestThread<?> man =
                threads.start("man", () -> house.bathroom.visit(Gender.MALE, men::incrementAndGet));
        awaitBlocked(man);
        woman.mayLeave.countDown();
        woman.thread.result();
        man.result();
        assertThat(seen)
                .as("the men who had been inside when a woman came back for whom one had waited")
                .hasValue(1);
    }

    private static void newcomersGoOnWhenNobodyIsLeftToWaitBehind(House house) throws Exception {
        Guest inside = house.comes(Gender.FEMALE).begun();
        Guest waits1 = house.comes(Gender.MALE).waiting();
        Guest waits2 = house.comes(Gender.MALE).waiting();
        Guest behind1 = house.comes(Gender.FEMALE).waiting();
        Guest behind2 = house.comes(Gender.FEMALE).waiting();
        waits1.interrupted();
        behind1.waiting();
        behind2.waiting();
        waits2.interrupted();
        behind1.begun();
        behind2.begun();
        inside.leaves();
        behind1.leaves();
        behind2.leaves();
        house.assertIsOpen();
    }

    private static void thereIsNoMoreRoomThanBefore(House house) throws Exception {
        Guest inside = house.comes(Gender.FEMALE).begun();
        Guest waits = house.comes(Gender.MALE).waiting();
        Guest behind = house.comes(Gender.FEMALE).waiting();
        waits.interrupted();
        behind.waiting();
        inside.leaves();
        behind.begun().leaves();
        house.assertIsOpen();
    }

    private static void nobodyWaitsBehindANewcomerWhoHasGone(House house) throws Exception {
        Guest man = house.comes(Gender.MALE).begun();
        Guest woman = house.comes(Gender.FEMALE).waiting();
        Guest behind = house.comes(Gender.MALE).waiting();
        behind.interrupted();
        woman.interrupted();
        house.comes(Gender.MALE).begun().leaves();
        Guest another = house.comes(Gender.FEMALE).waiting();
        man.leaves();
        another.begun().leaves();
    }

    private static void whoComesInterruptedDoesNotWait(House house) throws Exception {
        Guest inside = house.comes(Gender.FEMALE).begun();
        house.comesInterrupted(Gender.FEMALE).hasGone();
        house.comesInterrupted(Gender.MALE).hasGone();
        inside.leaves();
        house.assertIsOpen();
    }

    /// One of two who wait is interrupted at about the moment at which a woman leaves: before it is
    /// let in, after that, or when its visit has begun. Whichever it is, nothing may be lost.
    private static void assertIsPassedOn(House house, Gender interrupted, Gender behind)
            throws Exception {
        Guest inside = house.comes(Gender.FEMALE).begun();
        Guest hasty = house.comes(interrupted).waiting();
        Guest next = house.comes(behind).waiting();
        hasty.mayLeave.countDown();
        inside.mayLeave.countDown();
        hasty.thread.interrupt();
        inside.leaves();
        try {
            hasty.thread.result();
            hasty.assertVisited(1, "a call that returned");
        } catch (InterruptedException gone) {
            // What it leaves behind tells whether all is well.
        }
        next.leaves();
        house.assertIsOpen();
    }

    /// Whoever comes interrupted to a free bathroom may go in or throw, but not both; and one who
    /// is interrupted inside leaves all the same.
    private static void whoNeedNotWaitMayGoInInterrupted(House house) throws Exception {
        house.comesInterrupted(Gender.FEMALE).hasGoneOrVisited();
        house.comes(Gender.MALE).leaves();
        Guest inside = house.comes(Gender.FEMALE).begun();
        inside.thread.interrupt();
        inside.mayLeave.countDown();
        inside.hasVisited();
        house.assertIsOpen();
    }

    private static void assertRefusesNull(House house) {
        for (Gender gender : Gender.values()) {
            assertThatThrownBy(() -> house.bathroom.visit(gender, null), "visit(%s, null)", gender)
                    .isInstanceOf(NullPointerException.class);
        }
        var visits = new AtomicInteger();
        assertThatThrownBy(
                        () -> house.bathroom.visit(null, visits::incrementAndGet),
                        "visit(null, ...)")
                .isInstanceOf(NullPointerException.class);
        assertThat(visits).as("the visits without a gender").hasValue(0);
    }

    /// A bathroom whose guests stay until the test tells them to leave.
    private static final class House {
        final int capacity;
        final Bathroom bathroom;
        final TestThreads threads;
        private int guests;

        House(int capacity, TestThreads threads) {
            this.capacity = capacity;
            this.threads = threads;
            bathroom = new Bathroom(capacity);
        }

        Guest comes(Gender gender) {
            return new Guest(this, name(gender), guest -> bathroom.visit(gender, guest::stay));
        }

        Guest comesInterrupted(Gender gender) {
            return new Guest(
                    this,
                    "interrupted " + name(gender),
                    guest -> {
                        guest.mayLeave.countDown();
                        Thread.currentThread().interrupt();
                        bathroom.visit(gender, guest::stay);
                    });
        }

        private String name(Gender gender) {
            guests++;
            return (gender == Gender.FEMALE ? "woman " : "man ") + guests;
        }

        /// With nobody inside and nobody waiting there is room for as many as ever, and no more.
        void assertIsOpen() throws Exception {
            bathroom.visit(Gender.MALE, () -> {});
            var inside = new ArrayList<Guest>();
            while (inside.size() < capacity) {
                inside.add(comes(Gender.FEMALE).begun());
            }
            Guest last = comes(Gender.FEMALE).waiting();
            for (Guest guest : inside) {
                guest.leaves();
            }
            last.leaves();
        }
    }

    /// One call of `visit` on a thread of its own.
    private static final class Guest {
        final TestThread<?> thread;
        final CountDownLatch mayLeave = new CountDownLatch(1);
        private final AtomicInteger visits = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);

        Guest(House house, String name, Call call) {
            thread = house.threads.start(name, () -> call.by(this));
        }

        /// What is done inside; an interrupt does not end it.
        void stay() {
            visits.incrementAndGet();
            begun.countDown();
            boolean interrupted = false;
            while (mayLeave.getCount() > 0) {
                try {
                    mayLeave.await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /// Goes on once the visit has begun.
        Guest begun() throws InterruptedException {
            begun.await();
            return this;
        }

        /// Goes on once the call waits to be let in.
        Guest waiting() throws InterruptedException {
            awaitBlocked(thread);
            assertThat(visits)
                    .as("how often %s, who has to wait, has gone in", thread.getName())
                    .hasValue(0);
            return this;
        }

        /// Lets the visit end, now or as soon as it begins, and waits until the call has returned.
        void leaves() throws Exception {
            mayLeave.countDown();
            thread.result();
            assertVisited(1, "a call that returned");
        }

        void interrupted() {
            thread.interrupt();
            hasGone();
        }

        void hasGone() {
            assertThat(thread.failure())
                    .as("what ended the call of %s, who was interrupted", thread.getName())
                    .isInstanceOf(InterruptedException.class);
            assertVisited(0, "a call that threw InterruptedException");
        }

        void hasGoneOrVisited() throws Exception {
            try {
                thread.result();
                assertVisited(1, "a call that returned");
            } catch (InterruptedException gone) {
                assertVisited(0, "a call that threw InterruptedException");
            }
        }

        /// It is as good to say that an interrupt came during the visit as to keep the status.
        void hasVisited() throws Exception {
            try {
                thread.result();
            } catch (InterruptedException saysSo) {
                // The visit has been made all the same.
            }
            assertVisited(1, "a call that was interrupted inside");
        }

        private void assertVisited(int times, String when) {
            assertThat(visits)
                    .as("how often the visit of %s was made in %s", thread.getName(), when)
                    .hasValue(times);
        }
    }

    @FunctionalInterface
    private interface Call {
        void by(Guest guest) throws Exception;
    }
}
