package katas.readerswriters;

import static interleave.junit.Blocking.awaitBlocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.engine.WakeUps;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

class ReadWriteGateTests {
    @Interleaved
    @Criterion(title = "Readers read at the same time and get what their work returns", points = 1)
    void readersReadAtTheSameTime(TestThreads threads) throws Exception {
        var station = new Station(threads);
        assertTwoReadTogether(station);
        station.writer("writer").finish();
        assertTwoReadTogether(station);

        assertThat(station.gate.<String>read(() -> "platform 4"))
                .as("what read returned when its work returned platform 4")
                .isEqualTo("platform 4");
        assertThat(station.gate.<String>read(() -> null))
                .as("what read returned when its work returned null")
                .isNull();
    }

    @Interleaved
    @Criterion(title = "A writer is alone, and readers see all that it has written", points = 1)
    void aWriterIsAlone(TestThreads threads) throws Exception {
        assertWritersAndReadersWait(threads);

        int rounds = Scale.of(60, 1);
        var gate = new ReadWriteGate();
        var board = new Board();
        var clerk1 = threads.start("writer 1", () -> change(gate, board, rounds));
        var clerk2 = threads.start("writer 2", () -> change(gate, board, rounds));
        var traveller = threads.start("reader", () -> differences(gate, board, rounds));
        clerk1.result();
        clerk2.result();
        assertThat(traveller.result())
                .as("how often a reader saw a change that a writer had only half made")
                .isZero();
        assertThat(gate.<Integer>read(() -> board.trains))
                .as("the changes on the board after two writers made %d each", rounds)
                .isEqualTo(2 * rounds);
    }

    @Interleaved(wakeUps = WakeUps.SPURIOUS)
    @Criterion(title = "However many readers come, a writer who waits is the next", points = 1)
    void aReaderWaitsBehindAWriterWhoWaits(TestThreads threads) throws Exception {
        int patience = Scale.of(50, 4);
        var station = new Station(threads);
        Visit reading = station.reader("reader 0").begun();
        Visit writer = station.writer("writer").waiting();
        Visit newcomer = station.reader("reader 1");
        awaitBlocked(newcomer.thread);
        int overtaken = 0;
        while (newcomer.hasBegun()) {
            overtaken++;
            if (overtaken == patience) {
                throw new Finding(
                        Kind.STARVATION,
                        "The writer is still waiting after %d readers who came later have gone in: one of them is always inside, and none of them waits behind the writer"
                                .formatted(patience));
            }
            reading.finish();
            reading = newcomer;
            newcomer = station.reader("reader " + (overtaken + 1));
            awaitBlocked(newcomer.thread);
        }
        assertThat(overtaken).as("readers who came while a writer waited and went in").isZero();
        reading.finish();
        writer.begun();
        newcomer.waiting();
        writer.finish();
        newcomer.finish();
    }

    @Interleaved
    @Criterion(title = "However many writers come, a reader who waits is the next", points = 1)
    void aWriterWaitsBehindAReaderWhoWaits(TestThreads threads) throws Exception {
        int patience = Scale.of(50, 4);
        var station = new Station(threads);
        Visit writing = station.writer("writer 0");
        assertThat(station.begun.take()).as("who goes in alone").isSameAs(writing);
        Visit reader = station.reader("reader").waiting();
        Visit newcomer = station.writer("writer 1").waiting();
        int overtaken = 0;
        writing.finish();
        while (station.begun.take() != reader) {
            overtaken++;
            if (overtaken == patience) {
                throw new Finding(
                        Kind.STARVATION,
                        "The reader is still waiting after %d writers who came later have gone in: each of them leaves to the next one, and none of them to the reader"
                                .formatted(patience));
            }
            writing = newcomer;
            newcomer = station.writer("writer " + (overtaken + 1)).waiting();
            writing.finish();
        }
        assertThat(overtaken).as("writers who came while a reader waited and went in").isZero();
        newcomer.waiting();
        reader.finish();
        newcomer.finish();
    }

    @Interleaved
    @Criterion(title = "Whoever's work throws gets that exception, and has left", points = 1)
    void whoeversWorkThrowsHasLeft(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit reading = station.reader("reader 1").begun();
        for (Throwable thrown : thrown()) {
            assertThat(catchThrowable(() -> station.gate.read(() -> fail(thrown))))
                    .as("what read threw when its work threw")
                    .isSameAs(thrown);
        }
        Visit writer = station.writer("writer 1").waiting();
        reading.finish();
        writer.finish();
        for (Throwable thrown : thrown()) {
            assertThat(catchThrowable(() -> station.gate.write(() -> fail(thrown))))
                    .as("what write threw when its work threw")
                    .isSameAs(thrown);
            station.reader("reader 2").finish();
            station.writer("writer 2").finish();
        }
        assertLetsReadersInThoughItThrows(station);
    }

    private static void assertTwoReadTogether(Station station) throws Exception {
        Visit first = station.reader("reader 1").begun();
        Visit second = station.reader("reader 2").begun();
        first.finish();
        second.finish();
    }

    private static void assertWritersAndReadersWait(TestThreads threads) throws Exception {
        var station = new Station(threads);
        Visit reader1 = station.reader("reader 1").begun();
        Visit reader2 = station.reader("reader 2").begun();
        Visit writer1 = station.writer("writer 1").waiting();
        reader1.finish();
        writer1.waiting();
        reader2.finish();
        writer1.begun();
        Visit reader3 = station.reader("reader 3").waiting();
        writer1.finish();
        reader3.finish();

        Visit writer2 = station.writer("writer 2").begun();
        Visit writer3 = station.writer("writer 3").waiting();
        writer2.finish();
        writer3.finish();
    }

    private static void change(ReadWriteGate gate, Board board, int rounds)
            throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            gate.write(board::add);
        }
    }

    private static int differences(ReadWriteGate gate, Board board, int rounds)
            throws InterruptedException {
        int differences = 0;
        for (int round = 0; round < rounds; round++) {
            differences += gate.<Integer>read(board::difference);
        }
        return differences;
    }

    private static Throwable[] thrown() {
        return new Throwable[] {
            new IllegalStateException("the lamp is broken"), new AssertionError("no such train")
        };
    }

    private static String fail(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(thrown);
        }
    }

    /// Whose work throws leaves like everybody else: to the readers first.
    private static void assertLetsReadersInThoughItThrows(Station station) throws Exception {
        var thrown = new IllegalStateException("fell off the ladder");
        Visit falls = station.writer("writer 3", () -> fail(thrown)).begun();
        Visit writer = station.writer("writer 4").waiting();
        Visit reader = station.reader("reader 3").waiting();
        falls.letGo();
        assertThat(falls.thread.failure()).as("what write threw").isSameAs(thrown);
        reader.begun();
        writer.waiting();
        reader.finish();
        writer.finish();
    }

    /// What the gate protects, and what therefore needs no protection of its own.
    private static final class Board {
        int trains;
        int platforms;

        void add() {
            trains++;
            for (int stroke = 0; stroke < Scale.of(30, 0); stroke++) {
                Thread.onSpinWait();
            }
            platforms++;
        }

        int difference() {
            return trains == platforms ? 0 : 1;
        }
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

        Visit reader(String name) {
            return new Visit(this, name, visit -> gate.read(visit::work));
        }

        Visit writer(String name) {
            return writer(name, () -> {});
        }

        Visit writer(String name, Runnable lastly) {
            return new Visit(
                    this,
                    name,
                    visit ->
                            gate.write(
                                    () -> {
                                        visit.work();
                                        lastly.run();
                                    }));
        }
    }

    /// One call of `read` or `write` on a thread of its own.
    private static final class Visit {
        final TestThread<?> thread;
        private final Station station;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayFinish = new CountDownLatch(1);

        Visit(Station station, String name, Call call) {
            this.station = station;
            thread = station.threads.start(name, () -> call.by(this));
        }

        /// What is done inside.
        String work() {
            begun.countDown();
            station.begun.add(this);
            try {
                mayFinish.await();
            } catch (InterruptedException testIsOver) {
                Thread.currentThread().interrupt();
            }
            return "read";
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        /// Goes on once the work has begun.
        Visit begun() throws InterruptedException {
            begun.await();
            return this;
        }

        /// Goes on once the call waits to be let in.
        Visit waiting() throws InterruptedException {
            awaitBlocked(thread);
            assertThat(hasBegun())
                    .as("whether %s, who has to wait, is inside", thread.getName())
                    .isFalse();
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
        }
    }

    @FunctionalInterface
    private interface Call {
        void by(Visit visit) throws Exception;
    }
}
