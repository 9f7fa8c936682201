package katas.daemonthreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.engine.WakeUps;
import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class JournalTests {
    @Interleaved
    @Criterion(title = "Append never waits for the sink", points = 1)
    void appendNeverWaitsForTheSink(TestThreads threads) throws Exception {
        var sink = RecordingSink.shut();
        var journal = new Journal(sink);
        journal.append("the line that the sink is busy with");
        sink.awaitEntry();

        List<String> backlog = lines("waiting", Scale.of(6_000, 120));
        threads.start("appender", () -> backlog.forEach(journal::append)).result();

        sink.open();
        sink.awaitLines(1 + backlog.size());
        journal.close();

        var itself = new AtomicReference<Journal>();
        var heard = new RecordingSink();
        var answering =
                new Journal(
                        line -> {
                            if (line.equals("question")) {
                                itself.get().append("an answer that the sink appends itself");
                            }
                            heard.accept(line);
                        });
        itself.set(answering);
        answering.append("question");
        heard.awaitLines(2);
        answering.close();
    }

    @Interleaved
    @Criterion(title = "One daemon thread calls the sink, in the order of the appends", points = 1)
    void oneDaemonThreadCallsTheSinkInTheOrderOfTheAppends(TestThreads threads) throws Exception {
        var sink = RecordingSink.shut();
        Journal journal = openedByAThreadThatIsNoDaemon(sink, "opening line");
        List<String> backlog = lines("backlog", Scale.of(5, 2));
        backlog.forEach(journal::append);
        sink.open();

        List<String> ofOne = lines("one", Scale.of(40, 2));
        List<String> ofAnother = lines("another", Scale.of(40, 1));
        TestThread<?> one = threads.start("one", () -> ofOne.forEach(journal::append));
        TestThread<?> another = threads.start("another", () -> ofAnother.forEach(journal::append));
        one.result();
        another.result();
        journal.append("closing line");
        sink.awaitLines(1 + backlog.size() + ofOne.size() + ofAnother.size() + 1);
        journal.close();

        List<String> delivered = sink.lines();
        assertThat(delivered.getFirst())
                .as("the first line to reach the sink; it was appended before all others")
                .isEqualTo("opening line");
        assertThat(delivered.subList(1, 1 + backlog.size()))
                .as("the lines that were appended next, one thread after the other")
                .containsExactlyElementsOf(backlog);
        assertThat(delivered.stream().filter(ofOne::contains))
                .as("the lines of thread 'one', in the order in which they reached the sink")
                .containsExactlyElementsOf(ofOne);
        assertThat(delivered.stream().filter(ofAnother::contains))
                .as("the lines of thread 'another', in the order in which they reached the sink")
                .containsExactlyElementsOf(ofAnother);
        assertThat(delivered.getLast())
                .as("the last line to reach the sink; it was appended when all others had been")
                .isEqualTo("closing line");
        assertThat(sink.callers())
                .as("the threads that called the sink")
                .hasSize(1)
                .doesNotContain(Thread.currentThread(), one, another)
                .allSatisfy(
                        caller ->
                                assertThat(caller.isDaemon())
                                        .as(
                                                "whether thread '%s', which calls the sink, is a daemon",
                                                caller.getName())
                                        .isTrue());
    }

    @Interleaved(wakeUps = WakeUps.SPURIOUS)
    @Criterion(title = "Close returns only when every line has reached the sink", points = 1)
    void closeReturnsOnlyWhenEveryLineHasReachedTheSink(TestThreads threads) throws Exception {
        var sink = RecordingSink.shut();
        var journal = new Journal(sink);
        List<String> lines = List.of("first", "", "same", "same", "POISON", "STOP", "null", "last");
        lines.forEach(journal::append);
        TestThread<?> closer = threads.start("closer", journal::close);
        Blocking.awaitBlocked(closer);
        sink.open();
        assertThat(catchThrowable(closer::result))
                .as("what close throws, although the sink does not fail if nobody disturbs it")
                .isNull();
        assertThat(sink.lines())
                .as("what had reached the sink when close returned")
                .containsExactlyElementsOf(lines);

        var busySink = RecordingSink.shut();
        var shortJournal = new Journal(busySink);
        shortJournal.append("only line");
        busySink.awaitEntry();
        TestThread<?> early = threads.start("closer of the only line", shortJournal::close);
        Blocking.awaitBlocked(early);
        busySink.open();
        early.result();
        assertThat(busySink.lines())
                .as("what the sink was done with when close returned")
                .containsExactly("only line");
    }

    @Interleaved
    @Criterion(
            title = "A line whose sink call throws is skipped, and close reports the first failure",
            points = 1)
    void aFailingLineIsSkippedAndCloseReportsTheFirstFailure() throws Exception {
        var paperJam = new IllegalArgumentException("paper jam");
        var noInk = new UnsupportedOperationException("no ink");
        var sink = new RecordingSink().failAt("bad 1", paperJam).failAt("bad 2", noInk);
        var journal = new Journal(sink);
        for (String line : List.of("good 1", "bad 1", "good 2", "bad 2", "good 3")) {
            journal.append(line);
        }
        assertThat(catchThrowable(journal::close))
                .as("what close throws when the sink failed at two of five lines")
                .isInstanceOf(IllegalStateException.class)
                .cause()
                .as("the cause of it: the first failure")
                .isSameAs(paperJam);
        assertThat(sink.lines())
                .as("the lines that reached a sink which failed at 'bad 1' and 'bad 2'")
                .containsExactly("good 1", "good 2", "good 3");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "A closed journal refuses lines, and closing it again has no effect",
            points = 1)
    void aClosedJournalRefusesLinesAndClosingItAgainHasNoEffect() throws Exception {
        assertThatNullPointerException()
                .as("a journal without a sink")
                .isThrownBy(() -> new Journal(null));

        var sink = new RecordingSink();
        var journal = new Journal(sink);
        assertThatNullPointerException()
                .as("a line that is null")
                .isThrownBy(() -> journal.append(null));
        journal.append("line");
        sink.awaitLines(1);
        journal.close();
        assertThat(catchThrowable(() -> journal.append("too late")))
                .as("what an append after close throws")
                .isInstanceOf(IllegalStateException.class);
        journal.close();
        assertThat(sink.lines())
                .as("what reached the sink of a journal that was closed twice")
                .containsExactly("line");

        var neverUsed = new Journal(sink);
        neverUsed.close();
        neverUsed.close();

        var failing = new Journal(new RecordingSink().failAt("bad", new ArithmeticException()));
        failing.append("bad");
        catchThrowable(failing::close);
        assertThat(catchThrowable(failing::close))
                .as("what a second close throws, when the first has reported the failure")
                .isNull();
    }

    static List<String> lines(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + " " + number).toList();
    }

    /// A thread inherits from its maker whether it is a daemon; main is none, and neither is this
    /// one.
    private static Journal openedByAThreadThatIsNoDaemon(Consumer<String> sink, String line)
            throws Exception {
        var task =
                new FutureTask<>(
                        () -> {
                            var journal = new Journal(sink);
                            journal.append(line);
                            return journal;
                        });
        var opener = new Thread(task, "opener");
        opener.setDaemon(false);
        opener.start();
        return task.get();
    }

    /// A sink that remembers what reached it and who brought it. It can be shut, so that its
    /// callers wait in it, and it can fail.
    static final class RecordingSink implements Consumer<String> {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch gate;
        private final Map<String, Throwable> failures = new HashMap<>();
        private final List<String> lines = new ArrayList<>();
        private final Set<Thread> callers = new LinkedHashSet<>();

        RecordingSink() {
            this(0);
        }

        private RecordingSink(int shut) {
            gate = new CountDownLatch(shut);
        }

        static RecordingSink shut() {
            return new RecordingSink(1);
        }

        synchronized RecordingSink failAt(String line, Throwable failure) {
            failures.put(line, failure);
            return this;
        }

        @Override
        public void accept(String line) {
            enter();
            waitForTheGate(line);
            write(line);
        }

        private synchronized void enter() {
            callers.add(Thread.currentThread());
            entered.countDown();
        }

        private void waitForTheGate(String line) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(
                        "the sink was interrupted while it wrote '" + line + "'", interrupted);
            }
        }

        private synchronized void write(String line) {
            switch (failures.get(line)) {
                case null -> lines.add(line);
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case Throwable checked -> throw new AssertionError(checked);
            }
            notifyAll();
        }

        /// Lets the callers that wait in the sink go on, and all that come.
        void open() {
            gate.countDown();
        }

        /// Waits until somebody has called the sink.
        void awaitEntry() throws InterruptedException {
            entered.await();
        }

        /// Waits until so many lines have been written.
        synchronized void awaitLines(int count) throws InterruptedException {
            while (lines.size() < count) {
                wait();
            }
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }

        synchronized Set<Thread> callers() {
            return Set.copyOf(callers);
        }
    }
}
