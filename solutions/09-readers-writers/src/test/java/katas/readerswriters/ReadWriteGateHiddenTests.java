package katas.readerswriters;

import static interleave.junit.Blocking.assertSleepsUntilWoken;
import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

class ReadWriteGateHiddenTests {
    @Interleaved
    @Criterion(
            title = "When a writer leaves, all readers who wait go in before the next writer",
            points = 1)
    void waitingReadersGoInBeforeTheNextWriter(TestThreads threads) throws Exception {
        aGroupOfReadersGoesInBeforeWhoWaitedLonger(threads);
        aWriterWhoComesBackAtOnceWaits(threads);
        aWriterWhoReadsAtOnceTakesNobodysPlace(threads);
    }

    @Interleaved
    @Criterion(title = "An interrupt ends the wait, and nobody waits for who has gone", points = 1)
    void anInterruptEndsTheWait(TestThreads threads) throws Exception {
        readersGoOnWhenNoWriterIsLeft(threads);
        thoseWhoStayGoInWithoutThoseWhoWent(threads);
        aReaderWhoGivesUpDoesNotCountAsOneWhoLeaves(threads);
        whoComesInterruptedDoesNotWait(threads);
    }

    @Interleaved
    @Criterion(title = "An interrupt that comes as the way is free loses nothing", points = 1)
    void anInterruptAsTheWayIsFreeLosesNothing(TestThreads threads) throws Exception {
        oneOfAGroupIsInterruptedAsItIsLetIn(threads);
        aWriterIsInterruptedAsTheLastReaderLeaves(threads);
        aWriterIsInterruptedAsAWriterLeaves(threads);
        whoNeedNotWaitMayGoInInterrupted(threads);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Whoever waits sleeps until it is let in", points = 1)
    void whoeverWaitsSleepsUntilItIsLetIn(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        Visit writer = station.writer("writer 1");
        assertSleepsUntilWoken(writer.thread);
        Visit behind = station.reader("reader 2");
        assertSleepsUntilWoken(behind.thread);
        reading.finish();
        writer.begun();
        Visit next = station.writer("writer 2");
        assertSleepsUntilWoken(next.thread);
        assertSleepsUntilWoken(behind.thread);
        writer.finish();
        behind.finish();
        next.finish();
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(title = "No work is refused at once and changes nothing", points = 1)
    void noWorkIsRefusedAtOnce(TestThreads threads) throws Exception {
        var station = new Station(threads);
        assertRefusesNoWork(station);
        Visit reading = station.reader("reader 1").begun();
        assertRefusesNoWork(station);
        Visit writer = station.writer("writer 1").waiting();
        assertRefusesNoWork(station);
        reading.finish();
        writer.begun();
        assertRefusesNoWork(station);
        Visit reader = station.reader("reader 2").waiting();
        writer.finish();
        reader.begun();
        Visit last = station.writer("writer 2").waiting();
        reader.finish();
        last.finish();
    }

    private static void aGroupOfReadersGoesInBeforeWhoWaitedLonger(TestThreads threads)
            throws Exception {
        var station = new Station(threads);
        Visit reader0 = station.reader("reader 0").begun();
        Visit writer1 = station.writer("writer 1").waiting();
        Visit writer2 = station.writer("writer 2").waiting();
        assertGoesIn(station, reader0);
        reader0.finish();
        Visit writing = assertGoesIn(station, writer1, writer2);
        Visit waiting = (writing == writer1 ? writer2 : writer1).waiting();
        Visit reader1 = station.reader("reader 1").waiting();
        Visit reader2 = station.reader("reader 2").waiting();
        writing.finish();
        assertGoesIn(station, reader1, reader2);
        assertGoesIn(station, reader1, reader2);
        waiting.waiting();
        Visit late = station.reader("late reader").waiting();
        reader1.finish();
        waiting.waiting();
        late.waiting();
        reader2.finish();
        assertGoesIn(station, waiting);
        Visit writer3 = station.writer("writer 3").waiting();
        waiting.finish();
        assertGoesIn(station, late);
        writer3.waiting();
        late.finish();
        writer3.finish();
    }

    private static Visit assertGoesIn(Station station, Visit... anyOf) throws Exception {
        Visit next = station.begun.take();
        assertThat(next).as("who goes in next").isIn((Object[]) anyOf);
        return next;
    }

    /// Even if it is quicker than those who are only just woken.
    private static void aWriterWhoComesBackAtOnceWaits(TestThreads threads) throws Exception {
        var station = new Station(threads);
        var board = new Board();
        Visit first =
                new Visit(
                        station,
                        "writer",
                        visit -> {
                            station.gate.write(visit::work);
                            station.gate.write(() -> board.changes++);
                        });
        first.begun();
        TestThread<Integer> reader =
                threads.start("reader", () -> station.gate.read(() -> board.changes));
        awaitBlocked(reader);
        first.finish();
        assertThat(reader.result())
                .as("what the writer, who left and came back, had changed before the reader")
                .isZero();
    }

    /// The way in is for those who waited, not for as many as waited.
    private static void aWriterWhoReadsAtOnceTakesNobodysPlace(TestThreads threads)
            throws Exception {
        var station = new Station(threads);
        var board = new Board();
        Visit first =
                new Visit(
                        station,
                        "writer 1",
                        visit -> {
                            station.gate.write(visit::work);
                            station.gate.read(() -> board.changes);
                        });
        first.begun();
        TestThread<Integer> reader =
                threads.start("reader", () -> station.gate.read(() -> board.changes));
        awaitBlocked(reader);
        TestThread<?> second =
                threads.start("writer 2", () -> station.gate.write(() -> board.changes++));
        awaitBlocked(second);
        first.finish();
        assertThat(reader.result())
                .as("what writer 2 had changed before the reader, who waited when writer 1 left")
                .isZero();
    }

    private static void readersGoOnWhenNoWriterIsLeft(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        Visit writer1 = station.writer("writer 1").waiting();
        Visit writer2 = station.writer("writer 2").waiting();
        Visit behind1 = station.reader("reader 2").waiting();
        Visit behind2 = station.reader("reader 3").waiting();
        writer1.interrupted();
        behind1.waiting();
        behind2.waiting();
        writer2.interrupted();
        behind1.begun();
        behind2.begun();
        behind1.finish();
        behind2.finish();
        Visit writer3 = station.writer("writer 3").waiting();
        reading.finish();
        writer3.finish();
    }

    private static void thoseWhoStayGoInWithoutThoseWhoWent(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit writing = station.writer("writer 1").begun();
        Visit reader1 = station.reader("reader 1").waiting();
        Visit reader2 = station.reader("reader 2").waiting();
        Visit writer2 = station.writer("writer 2").waiting();
        Visit writer3 = station.writer("writer 3").waiting();
        reader1.interrupted();
        writer2.interrupted();
        reader2.waiting();
        writer3.waiting();
        writing.finish();
        reader2.begun();
        writer3.waiting();
        reader2.finish();
        writer3.begun();
        Visit reader3 = station.reader("reader 3").waiting();
        Visit writer4 = station.writer("writer 4").waiting();
        writer4.interrupted();
        reader3.waiting();
        reader3.interrupted();
        writer3.finish();
        station.assertIsOpen();
    }

    private static void aReaderWhoGivesUpDoesNotCountAsOneWhoLeaves(TestThreads threads)
            throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        Visit writer = station.writer("writer 1").waiting();
        Visit behind = station.reader("reader 2").waiting();
        behind.interrupted();
        writer.waiting();
        reading.finish();
        writer.finish();
        station.assertIsOpen();
    }

    private static void whoComesInterruptedDoesNotWait(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        station.comesInterrupted("interrupted writer", station::write).hasGone();
        Visit second = station.reader("reader 2").begun();
        Visit writer = station.writer("writer 1").waiting();
        station.comesInterrupted("interrupted reader", station::read).hasGone();
        reading.finish();
        second.finish();
        writer.begun();
        station.comesInterrupted("interrupted reader", station::read).hasGone();
        station.comesInterrupted("interrupted writer", station::write).hasGone();
        writer.finish();
        station.assertIsOpen();
    }

    private static void oneOfAGroupIsInterruptedAsItIsLetIn(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit writing = station.writer("writer 1").begun();
        Visit reader = station.reader("reader").waiting();
        Visit next = station.writer("writer 2").waiting();
        reader.interruptedAs(writing);
        next.finish();
        station.assertIsOpen();
    }

    private static void aWriterIsInterruptedAsTheLastReaderLeaves(TestThreads threads)
            throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        Visit writer = station.writer("writer").waiting();
        Visit behind = station.reader("reader 2").waiting();
        writer.interruptedAs(reading);
        behind.finish();
        station.assertIsOpen();
    }

    private static void aWriterIsInterruptedAsAWriterLeaves(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit writing = station.writer("writer 1").begun();
        Visit second = station.writer("writer 2").waiting();
        Visit third = station.writer("writer 3").waiting();
        second.interruptedAs(writing);
        third.finish();
        station.assertIsOpen();
    }

    /// Whoever comes interrupted to an open gate may go in or throw, but not both; and one who is
    /// interrupted inside leaves all the same.
    private static void whoNeedNotWaitMayGoInInterrupted(TestThreads threads) throws Exception {
        var station = new Station(threads);
        station.comesInterrupted("interrupted reader", station::read).hasGoneOrWorked();
        station.assertIsOpen();
        station.comesInterrupted("interrupted writer", station::write).hasGoneOrWorked();
        station.assertIsOpen();
        for (Call call : new Call[] {station::read, station::write}) {
            Visit inside = new Visit(station, "visitor interrupted inside", call).begun();
            inside.thread.interrupt();
            inside.letGo();
            inside.hasWorked();
            station.assertIsOpen();
        }
    }

    private static void assertRefusesNoWork(Station station) {
        assertThatThrownBy(() -> station.gate.read(null), "read(null)")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> station.gate.write(null), "write(null)")
                .isInstanceOf(NullPointerException.class);
    }

    /// What the gate protects, and what therefore needs no protection of its own.
    private static final class Board {
        int changes;
    }

    /// A gate whose visitors work until the test tells them to stop.
    private static final class Station {
        final ReadWriteGate gate = new ReadWriteGate();
        final TestThreads threads;

        /// Whoever begins to work, in this order.
        final BlockingQueue<Visit> begun = new LinkedBlockingQueue<>();

        Station(TestThreads threads) {
            this.threads = threads;
        }

        void read(Visit visit) throws Exception {
            gate.read(
                    () -> {
                        visit.work();
                        return "read";
                    });
        }

        void write(Visit visit) throws Exception {
            gate.write(visit::work);
        }

        Visit reader(String name) {
            return new Visit(this, name, this::read);
        }

        Visit writer(String name) {
            return new Visit(this, name, this::write);
        }

        Visit comesInterrupted(String name, Call call) {
            return new Visit(
                    this,
                    name,
                    visit -> {
                        Thread.currentThread().interrupt();
                        call.by(visit);
                    });
        }

        /// With nobody inside and nobody waiting, each can go in.
        void assertIsOpen() throws Exception {
            gate.write(() -> {});
            assertThat(gate.<String>read(() -> "open")).isEqualTo("open");
        }
    }

    /// One call of `read` or `write` on a thread of its own.
    private static final class Visit {
        final TestThread<?> thread;
        private final Station station;
        private final AtomicInteger works = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayFinish = new CountDownLatch(1);

        Visit(Station station, String name, Call call) {
            this.station = station;
            thread = station.threads.start(name, () -> call.by(this));
        }

        /// What is done inside; an interrupt does not end it.
        void work() {
            works.incrementAndGet();
            begun.countDown();
            station.begun.add(this);
            boolean interrupted = false;
            while (mayFinish.getCount() > 0) {
                try {
                    mayFinish.await();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /// Goes on once the work has begun.
        Visit begun() throws InterruptedException {
            begun.await();
            return this;
        }

        /// Goes on once the call waits to be let in.
        Visit waiting() throws InterruptedException {
            awaitBlocked(thread);
            assertThat(works)
                    .as("how often %s, who has to wait, has gone in", thread.getName())
                    .hasValue(0);
            return this;
        }

        @Override
        public String toString() {
            return thread.getName();
        }

        void letGo() {
            mayFinish.countDown();
        }

        /// Lets the work end, now or as soon as it begins, and waits until the call has returned.
        void finish() throws Exception {
            letGo();
            thread.result();
            assertWorked(1, "a call that returned");
        }

        void interrupted() {
            thread.interrupt();
            hasGone();
        }

        /// Interrupts this visit at about the moment at which another one leaves: before it is let
        /// in, after that, or when its work has begun. Whichever it is, nothing may be lost.
        void interruptedAs(Visit leaving) throws Exception {
            letGo();
            leaving.letGo();
            thread.interrupt();
            leaving.thread.result();
            try {
                thread.result();
                assertWorked(1, "a call that returned");
            } catch (InterruptedException gone) {
                // What it leaves behind tells whether all is well.
            }
        }

        void hasGone() {
            assertThat(thread.failure())
                    .as("what ended the call of %s, who was interrupted", thread.getName())
                    .isInstanceOf(InterruptedException.class);
            assertWorked(0, "a call that threw InterruptedException");
        }

        void hasGoneOrWorked() throws Exception {
            letGo();
            try {
                thread.result();
                assertWorked(1, "a call that returned");
            } catch (InterruptedException gone) {
                assertWorked(0, "a call that threw InterruptedException");
            }
        }

        /// It is as good to say that an interrupt came during the work as to keep the status.
        void hasWorked() throws Exception {
            try {
                thread.result();
            } catch (InterruptedException saysSo) {
                // The work is done all the same.
            }
            assertWorked(1, "a call that was interrupted inside");
        }

        private void assertWorked(int times, String when) {
            assertThat(works)
                    .as("how often the work of %s ran in %s", thread.getName(), when)
                    .hasValue(times);
        }
    }

    @FunctionalInterface
    private interface Call {
        void by(Visit visit) throws Exception;
    }
}
