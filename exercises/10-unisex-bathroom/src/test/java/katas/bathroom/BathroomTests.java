package katas.bathroom;

import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

class BathroomTests {
    @Interleaved
    @Criterion(title = "As many of one gender as there is room for are inside together", points = 1)
    void asManyAsThereIsRoomForAreInsideTogether(TestThreads threads) throws Exception {
        for (int capacity : List.of(1, 3)) {
            var house = new House(capacity, threads);
            for (Gender gender : Gender.values()) {
                List<Guest> inside = fill(house, gender);
                Guest next = house.comes(gender).waiting();
                inside.getFirst().leaves();
                next.begun();
                Guest last = house.comes(gender).waiting();
                next.leaves();
                last.begun().leaves();
                for (Guest guest : inside) {
                    guest.leaves();
                }
            }
        }
    }

    @Interleaved
    @Criterion(
            title =
                    "Women and men are never inside together, and never more than there is room for",
            points = 1)
    void neverBothAndNeverTooMany(TestThreads threads) throws Exception {
        for (Gender gender : Gender.values()) {
            assertWaitsForTheLast(new House(2, threads), gender);
        }
        int visits = Scale.of(40, 1);
        var bathroom = new Bathroom(2);
        var crowd = new Crowd(2);
        var woman1 = threads.start("woman 1", () -> crowd.visits(bathroom, Gender.FEMALE, visits));
        var woman2 = threads.start("woman 2", () -> crowd.visits(bathroom, Gender.FEMALE, visits));
        var man = threads.start("man", () -> crowd.visits(bathroom, Gender.MALE, visits));
        woman1.result();
        woman2.result();
        man.result();
    }

    @Interleaved
    @Criterion(title = "A bathroom for one serves one after the other", points = 1)
    void aBathroomForOneServesOneAfterTheOther(TestThreads threads) throws Exception {
        int visits = Scale.of(60, 1);
        var bathroom = new Bathroom(1);
        var towel = new Towel();
        var woman1 = threads.start("woman 1", () -> dry(bathroom, Gender.FEMALE, towel, visits));
        var woman2 = threads.start("woman 2", () -> dry(bathroom, Gender.FEMALE, towel, visits));
        var man = threads.start("man", () -> dry(bathroom, Gender.MALE, towel, visits));
        woman1.result();
        woman2.result();
        man.result();
        assertThat(towel.uses)
                .as("the visits of three threads, counted by plain ++ in a bathroom for one")
                .isEqualTo(3 * visits);
    }

    @Interleaved
    @Criterion(title = "However many come, those of the other gender who wait go first", points = 1)
    void newcomersWaitBehindTheOtherGender(TestThreads threads) throws Exception {
        assertLetsTheOtherGenderIn(new House(3, threads), Gender.FEMALE, Gender.MALE);
        assertLetsTheOtherGenderIn(new House(2, threads), Gender.MALE, Gender.FEMALE);
        assertTakesTurns(new House(2, threads));
    }

    @Interleaved
    @Criterion(title = "Whoever's visit throws gets that exception, and has left", points = 1)
    void whoeversVisitThrowsHasLeft(TestThreads threads) throws Exception {
        var house = new House(2, threads);
        for (Gender gender : Gender.values()) {
            Guest inside = house.comes(gender).begun();
            for (int time = 0; time < 2; time++) {
                assertThrowsTheSame(house.bathroom, gender, new IllegalStateException("no soap"));
                assertThrowsTheSame(house.bathroom, gender, new AssertionError("flood"));
            }
            Guest other = house.comes(other(gender)).waiting();
            inside.leaves();
            other.begun().leaves();
            for (Guest guest : fill(house, gender)) {
                guest.leaves();
            }
        }
    }

    private static List<Guest> fill(House house, Gender gender) throws Exception {
        var inside = new ArrayList<Guest>();
        while (inside.size() < house.capacity) {
            inside.add(house.comes(gender).begun());
        }
        return inside;
    }

    private static void assertWaitsForTheLast(House house, Gender gender) throws Exception {
        Guest first = house.comes(gender).begun();
        Guest second = house.comes(gender).begun();
        Guest other = house.comes(other(gender)).waiting();
        first.leaves();
        other.waiting();
        second.leaves();
        other.begun().leaves();
    }

    private static void dry(Bathroom bathroom, Gender gender, Towel towel, int visits)
            throws InterruptedException {
        for (int visit = 0; visit < visits; visit++) {
            bathroom.visit(gender, towel::use);
        }
    }

    /// One comes after the other, and each comes before the last one has left: as long as they need
    /// not wait behind the one who waits, somebody is always inside.
    private static void assertLetsTheOtherGenderIn(House house, Gender many, Gender one)
            throws Exception {
        int patience = Scale.of(50, 3);
        Guest inside = house.comes(many).begun();
        Guest waits = house.comes(one).waiting();
        Guest newcomer = house.comes(many);
        awaitBlocked(newcomer.thread);
        int overtaken = 0;
        while (newcomer.hasBegun()) {
            overtaken++;
            if (overtaken == patience) {
                throw new Finding(
                        Kind.STARVATION,
                        "%s is still waiting after %d who came later have gone in: one of them is always inside, and none of them waits behind the other gender"
                                .formatted(waits, patience));
            }
            inside.leaves();
            inside = newcomer;
            newcomer = house.comes(many);
            awaitBlocked(newcomer.thread);
        }
        assertThat(overtaken)
                .as("how many came while %s waited, and went in all the same", waits)
                .isZero();
        house.begun.clear();
        inside.leaves();
        assertThat(house.begun.take())
                .as("who goes in when %s, whom the others waited for, has left", inside)
                .isSameAs(waits);
        newcomer.waiting();
        waits.leaves();
        newcomer.begun().leaves();
    }

    /// There is room for one more all the time, and always somebody of the other gender waits.
    private static void assertTakesTurns(House house) throws Exception {
        Guest inside = house.comes(Gender.FEMALE).begun();
        Guest next = house.comes(Gender.MALE).waiting();
        for (int turn = 0; turn < Scale.of(10, 3); turn++) {
            Guest newcomer = house.comes(inside.gender).waiting();
            inside.leaves();
            inside = next.begun();
            next = newcomer.waiting();
        }
        inside.leaves();
        next.begun().leaves();
    }

    private static void assertThrowsTheSame(Bathroom bathroom, Gender gender, Throwable thrown) {
        assertThat(catchThrowable(() -> bathroom.visit(gender, () -> fail(thrown))))
                .as("what the visit threw, as it reaches the caller")
                .isSameAs(thrown);
    }

    private static void fail(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(thrown);
        }
    }

    private static Gender other(Gender gender) {
        return gender == Gender.FEMALE ? Gender.MALE : Gender.FEMALE;
    }

    /// What those who are inside alone use, and what therefore needs no protection of its own.
    private static final class Towel {
        int uses;

        void use() {
            uses++;
        }
    }

    /// Looks around at each visit.
    private static final class Crowd {
        private final int capacity;
        private final AtomicInteger women = new AtomicInteger();
        private final AtomicInteger men = new AtomicInteger();

        Crowd(int capacity) {
            this.capacity = capacity;
        }

        void visits(Bathroom bathroom, Gender gender, int visits) throws InterruptedException {
            AtomicInteger same = gender == Gender.FEMALE ? women : men;
            AtomicInteger others = gender == Gender.FEMALE ? men : women;
            for (int visit = 0; visit < visits; visit++) {
                bathroom.visit(gender, () -> lookAround(gender, same, others));
            }
        }

        private void lookAround(Gender gender, AtomicInteger same, AtomicInteger others) {
            assertThat(same.incrementAndGet())
                    .as("how many are inside, all of them %s", gender)
                    .isLessThanOrEqualTo(capacity);
            assertThat(others.get())
                    .as("how many of the other gender are inside with a %s", gender)
                    .isZero();
            same.decrementAndGet();
        }
    }

    /// A bathroom whose guests stay until the test tells them to leave.
    private static final class House {
        final int capacity;
        final Bathroom bathroom;
        final TestThreads threads;
        private int guests;

        /// Whoever goes in, in this order.
        final BlockingQueue<Guest> begun = new LinkedBlockingQueue<>();

        House(int capacity, TestThreads threads) {
            this.capacity = capacity;
            this.threads = threads;
            bathroom = new Bathroom(capacity);
        }

        Guest comes(Gender gender) {
            guests++;
            return new Guest(this, gender, (gender == Gender.FEMALE ? "woman " : "man ") + guests);
        }
    }

    /// One call of `visit` on a thread of its own.
    private static final class Guest {
        final Gender gender;
        final TestThread<?> thread;
        private final House house;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayLeave = new CountDownLatch(1);

        Guest(House house, Gender gender, String name) {
            this.gender = gender;
            this.house = house;
            thread = house.threads.start(name, () -> house.bathroom.visit(gender, this::stay));
        }

        private void stay() {
            house.begun.add(this);
            begun.countDown();
            try {
                mayLeave.await();
            } catch (InterruptedException testIsOver) {
                Thread.currentThread().interrupt();
            }
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        /// Goes on once the visit has begun.
        Guest begun() throws InterruptedException {
            begun.await();
            return this;
        }

        /// Goes on once the call waits to be let in.
        Guest waiting() throws InterruptedException {
            awaitBlocked(thread);
            assertThat(hasBegun()).as("whether %s, who has to wait, is inside", this).isFalse();
            return this;
        }

        /// Lets the visit end, now or as soon as it begins, and waits until the call has returned.
        void leaves() throws Exception {
            mayLeave.countDown();
            thread.result();
        }

        @Override
        public String toString() {
            return thread.getName();
        }
    }
}
