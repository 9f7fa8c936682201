package katas.daemonthreads;

import static java.util.stream.Collectors.toMap;
import static katas.daemonthreads.JournalTests.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import katas.daemonthreads.JournalTests.RecordingSink;

class JournalHiddenTests {
    @Interleaved
    @Criterion(title = "A close that is interrupted ends at once and loses no line", points = 1)
    void anInterruptedCloseLosesNoLine(TestThreads threads) throws Exception {
        var sink = RecordingSink.shut();
        var journal = new Journal(sink);
        var accepted = new ArrayList<>(lines("line", 5));
        accepted.forEach(journal::append);
        sink.awaitEntry();

        TestThread<?> interruptedLate = threads.start("closer, interrupted", journal::close);
        Blocking.awaitBlocked(interruptedLate);
        interruptedLate.interrupt();
        assertThat(interruptedLate.failure())
                .as("what ends a close that is interrupted while it waits for the sink")
                .isInstanceOf(InterruptedException.class);

        TestThread<?> interruptedEarly =
                threads.start(
                        "closer, interrupted beforehand",
                        () -> {
                            Thread.currentThread().interrupt();
                            journal.close();
                        });
        assertThat(interruptedEarly.failure())
                .as("what ends a close whose caller had been interrupted before the call")
                .isInstanceOf(InterruptedException.class);

        appendUnlessClosed(journal, "line after the interrupts", accepted);
        TestThread<?> closer = threads.start("closer, after the interrupts", journal::close);
        Blocking.awaitBlocked(closer);
        sink.open();
        closer.result();
        assertThat(sink.lines())
                .as("what had reached the sink when a close was not interrupted any more")
                .containsExactlyElementsOf(accepted);
    }

    @Interleaved
    @Criterion(
            title = "A line appended while the journal closes is delivered or refused",
            points = 1)
    void aLineAppendedDuringCloseIsDeliveredOrRefused(TestThreads threads) throws Exception {
        var sink = RecordingSink.shut();
        var journal = new Journal(sink);
        var accepted = new ArrayList<String>();
        appendUnlessClosed(journal, "line before close", accepted);
        TestThread<?> closer = threads.start("closer", journal::close);
        Blocking.awaitBlocked(closer);
        appendUnlessClosed(journal, "line while close waits", accepted);
        sink.open();
        closer.result();
        assertThat(sink.lines())
                .as("the lines in the sink when close returned, against those that append took")
                .containsExactlyElementsOf(accepted);

        for (int round = 0; round < Scale.of(5, 1); round++) {
            closeInTheMiddleOfAppends(threads, Scale.of(round < 3 ? 100 : 4_000, 2));
        }
    }

    /// The journal is at work already when it gets busy: an executor of the JDK can lose tasks if
    /// it is shut down while its first thread is being started, and that race is not the student's.
    private static void closeInTheMiddleOfAppends(TestThreads threads, int lines) throws Exception {
        var sink = new RecordingSink();
        var journal = new Journal(sink);
        journal.append("the first of all");
        sink.awaitLines(1);
        var underWay = new CountDownLatch(2);
        TestThread<List<String>> one =
                threads.start("appender 1", () -> appendMany(journal, "one", lines, underWay));
        TestThread<List<String>> two =
                threads.start("appender 2", () -> appendMany(journal, "two", lines, underWay));
        underWay.await();
        journal.close();
        List<String> delivered = sink.lines();

        var accepted = new LinkedHashSet<>(List.of("the first of all"));
        accepted.addAll(one.result());
        accepted.addAll(two.result());
        assertThat(without(accepted, delivered))
                .as("lines that append took, but that were not in the sink when close returned")
                .isEmpty();
        assertThat(without(delivered, accepted))
                .as("lines in the sink that append had refused")
                .isEmpty();
        assertThat(delivered).as("all lines in the sink").hasSameSizeAs(accepted);
    }

    private static List<String> appendMany(
            Journal journal, String name, int lines, CountDownLatch underWay) {
        var accepted = new ArrayList<String>();
        boolean open = true;
        for (int number = 1; open && number <= lines; number++) {
            open = appendUnlessClosed(journal, name + " " + number, accepted);
            underWay.countDown();
        }
        return accepted;
    }

    private static Set<String> without(Collection<String> lines, Collection<String> others) {
        var rest = new LinkedHashSet<>(lines);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    /// Once close has been called, a line may be refused.
    private static boolean appendUnlessClosed(Journal journal, String line, List<String> accepted) {
        try {
            journal.append(line);
        } catch (IllegalStateException closed) {
            return false;
        }
        accepted.add(line);
        return true;
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Nobody waits by spinning or polling", points = 1)
    void nobodyWaitsBySpinningOrPolling(TestThreads threads) throws Exception {
        var idleSink = new RecordingSink();
        var idle = new Journal(idleSink);
        idle.append("a line, and then none for a long time");
        idleSink.awaitLines(1);
        Blocking.assertSleepsUntilWoken(onlyCaller(idleSink));
        idle.close();

        var sink = RecordingSink.shut();
        var journal = new Journal(sink);
        lines("line", 3).forEach(journal::append);
        sink.awaitEntry();
        TestThread<?> closer = threads.start("closer", journal::close);
        Blocking.assertSleepsUntilWoken(closer);
        sink.open();
        closer.result();
    }

    @Interleaved
    @Criterion(
            title = "Each journal has a thread of its own to the end, which close then ends",
            points = 1)
    void eachJournalHasAThreadOfItsOwnWhichEndsAfterClose(TestThreads threads) throws Exception {
        var slowSink = RecordingSink.shut();
        var slow = new Journal(slowSink);
        lines("slow", 4).forEach(slow::append);
        slowSink.awaitEntry();

        var quickSink = new RecordingSink();
        var quick = new Journal(quickSink);
        quick.append("quick");
        quickSink.awaitLines(1);
        quick.close();
        onlyCaller(quickSink).join();

        TestThread<?> closer = threads.start("closer", slow::close);
        Blocking.awaitBlocked(closer);
        slowSink.open();
        closer.result();
        onlyCaller(slowSink).join();
        assertThat(onlyCaller(slowSink))
                .as("the thread that called the slow sink")
                .isNotSameAs(onlyCaller(quickSink))
                .isNotSameAs(closer)
                .isNotSameAs(Thread.currentThread());
    }

    @Interleaved
    @Criterion(
            title = "Errors are failures too, and exactly one close reports the first failure",
            points = 1)
    void exactlyOneCloseReportsTheFirstFailure(TestThreads threads) throws Exception {
        var first = new OutOfPaper();
        var again = new IllegalArgumentException("thrown again and again");
        var sink =
                RecordingSink.shut()
                        .failAt("bad 1", first)
                        .failAt("bad 2", again)
                        .failAt("bad 3", again)
                        .failAt("bad 4", first);
        var journal = new Journal(sink);
        for (String line : List.of("bad 1", "good 1", "bad 2", "bad 3", "bad 4", "good 2")) {
            journal.append(line);
        }
        TestThread<Throwable> one = threads.start("closer 1", () -> catchThrowable(journal::close));
        TestThread<Throwable> two = threads.start("closer 2", () -> catchThrowable(journal::close));
        awaitRest(one);
        awaitRest(two);
        sink.open();
        assertThat(Stream.of(one.result(), two.result()).filter(Objects::nonNull))
                .as("what two closes at the same time threw, after an error and other failures")
                .singleElement()
                .isInstanceOf(IllegalStateException.class)
                .extracting(Throwable::getCause)
                .isSameAs(first);
        assertThat(sink.lines())
                .as("the lines that reached a sink which threw an error at 'bad 1'")
                .containsExactly("good 1", "good 2");
        onlyCaller(sink);

        anInterruptedCloseLeavesTheFailureToTheNext(threads);
    }

    private static void anInterruptedCloseLeavesTheFailureToTheNext(TestThreads threads)
            throws Exception {
        var failure = new IllegalArgumentException("paper jam");
        var sink = RecordingSink.shut().failAt("bad", failure);
        var journal = new Journal(sink);
        journal.append("bad");
        TestThread<?> closer = threads.start("closer, interrupted", journal::close);
        Blocking.awaitBlocked(closer);
        closer.interrupt();
        closer.failure();
        sink.open();
        assertThat(catchThrowable(journal::close))
                .as("what the first close to finish throws, after one that was interrupted")
                .isInstanceOf(IllegalStateException.class)
                .cause()
                .isSameAs(failure);
    }

    private static Thread onlyCaller(RecordingSink sink) {
        assertThat(
                        sink.callers().stream()
                                .collect(toMap(Thread::threadId, Thread::getName))
                                .entrySet())
                .as("the threads that called the sink, by their ids and names")
                .hasSize(1);
        return sink.callers().iterator().next();
    }

    /// Of two closes at the same time the second may wait like the first or return.
    private static void awaitRest(TestThread<?> closer) throws InterruptedException {
        try {
            Blocking.awaitBlocked(closer);
        } catch (AssertionError hasReturned) {
            closer.join();
        }
    }

    private static final class OutOfPaper extends Error {
        private static final long serialVersionUID = 1;
    }
}
