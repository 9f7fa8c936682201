package katas.sumrace;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

class SumRaceTests {
    private static final int THIRTY_MILLION = 30_000_000;

    // A minute and more, since an interpreter without a compiler sums thirty million numbers
    // slowly.
    @Interleaved(repeat = Repeat.ONCE, deadlineSeconds = 120)
    @Criterion(title = "One thread and many come to the same sum", points = 1)
    void oneThreadAndManyComeToTheSameSum() throws Exception {
        int mostWorkers = Scale.of(5, 3);
        for (int count = 1; count <= 11; count += Scale.of(1, 3)) {
            assertThat(SumRace.sequential(-4, -5 + count))
                    .as("sequential sum of %d numbers from -4", count)
                    .isEqualTo(sumFromMinusFour(count));
            for (int workers = Scale.of(1, 2); workers <= mostWorkers; workers++) {
                assertThat(SumRace.threaded(-4, -5 + count, workers, new Crew()))
                        .as("sum of %d numbers from -4 by %d workers", count, workers)
                        .isEqualTo(sumFromMinusFour(count));
            }
        }
        assertThat(SumRace.threaded(2_000_000_001, 2_000_000_007, 3, new Crew()))
                .as("sum of 2,000,000,001 to 2,000,000,007 by 3 workers")
                .isEqualTo(14_000_000_028L);
        // Thirty million are for the plain JVM; explored, a few show what is missing.
        int last = Scale.of(THIRTY_MILLION, 30);
        assertThat(SumRace.sequential(1, last))
                .as("sequential sum of 1 to %,d", last)
                .isEqualTo(sumTo(last));
        for (int workers : new int[] {4, Scale.of(100, 5)}) {
            assertThat(SumRace.threaded(1, last, workers, new Crew()))
                    .as("sum of 1 to %,d by %d workers", last, workers)
                    .isEqualTo(sumTo(last));
        }
    }

    @Interleaved
    @Criterion(title = "No update is lost when the workers race", points = 1)
    void noUpdateIsLostWhenTheWorkersRace() throws Exception {
        assertNothingLost(Scale.of(20_000, 4), Scale.of(4, 2));
        for (int round = 0; round < Scale.of(3, 0); round++) {
            assertNothingLost(8, 8);
        }
    }

    @Interleaved
    @Criterion(title = "Each slice has a thread of its own, and all are awaited", points = 1)
    void eachSliceHasAThreadOfItsOwnAndAllAreAwaited(TestThreads threads) throws Exception {
        assertThreadsMade(1, 1, 4, 1);
        assertThreadsMade(1, 3, 5, 3);
        assertThreadsMade(1, 5, 4, 4);
        assertThreadsMade(1, 9, 1, 1);
        assertThreadsMade(1, 2, Integer.MAX_VALUE, 2);
        for (ThreadFactory maker : makers()) {
            Crew crew = Crew.startingTogether(3, maker);
            int to = someNumbers();
            assertThat(SumRace.threaded(1, to, 3, crew))
                    .as("sum of 1 to %d by 3 workers that run at the same time", to)
                    .isEqualTo(sumTo(to));
            crew.assertStops();
        }
        returnsOnlyWhenTheFirstWorkerHasEnded(threads);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "An interrupt ends the call and stops its workers", points = 1)
    void anInterruptEndsTheCallAndStopsItsWorkers(TestThreads threads) throws Exception {
        var gate = new CountDownLatch(1);
        Crew held = Crew.held(gate);
        TestThread<Long> waiting =
                threads.start("caller", () -> SumRace.threaded(1, someNumbers(), 3, held));
        Blocking.assertSleepsUntilWoken(waiting);
        waiting.interrupt();
        awaitNoted(waiting);
        gate.countDown();
        assertThat(waiting.failure())
                .as("what ends a call that is interrupted while its workers work")
                .isInstanceOf(InterruptedException.class);
        held.assertStops();

        var busy = new Crew();
        TestThread<Long> caller = threads.start("caller", () -> everything(2, busy));
        busy.awaitHardWork(2, caller);
        caller.interrupt();
        busy.assertStops(caller);
        assertInterruptedUnlessDone(caller);
    }

    /// Enough for some threads; each number may take a lock, so that explored it is but a few.
    static int someNumbers() {
        return Scale.of(1_000, 4);
    }

    static long sumTo(int last) {
        return last * (last + 1L) / 2;
    }

    /// All integers that there are: more than anybody sums while a test waits. Explored, no time
    /// passes while somebody computes, so that the length of the work is all the same.
    static long everything(int workers, ThreadFactory threads) throws InterruptedException {
        return SumRace.threaded(least(), -(least() + 1), workers, threads);
    }

    private static int least() {
        return Scale.of(Integer.MIN_VALUE, -2);
    }

    /// A call that finds a quick way to the sum may have been over before the interrupt.
    static void assertInterruptedUnlessDone(TestThread<Long> caller) throws Exception {
        try {
            assertThat(caller.result())
                    .as("sum of all integers, by a call that was over before its interrupt")
                    .isEqualTo(least());
        } catch (InterruptedException _) {
            // As it should.
        }
    }

    /// Waits until the interrupted thread has reacted. Without it an interrupt and the end of the
    /// work would come at the same moment, and the call could take either for its answer.
    static void awaitNoted(Thread interrupted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (interrupted.isAlive() && interrupted.isInterrupted() && System.nanoTime() < end) {
            Thread.sleep(1);
        }
    }

    private static void assertNothingLost(int to, int workers) throws InterruptedException {
        assertThat(SumRace.threaded(1, to, workers, Crew.startingTogether(workers)))
                .as("sum of 1 to %d by %d workers that start at the same moment", to, workers)
                .isEqualTo(sumTo(to));
    }

    private static long sumFromMinusFour(int count) {
        return count * (count - 9L) / 2;
    }

    private static void assertThreadsMade(int from, int to, int workers, int expected)
            throws InterruptedException {
        var crew = new Crew();
        SumRace.threaded(from, to, workers, crew);
        assertThat(crew.size())
                .as("threads made for the range %d to %d and %d workers", from, to, workers)
                .isEqualTo(expected);
        crew.assertStops();
    }

    private static List<ThreadFactory> makers() {
        return List.of(
                Thread.ofPlatform().daemon().factory(),
                Thread.ofPlatform().factory(),
                Thread.ofVirtual().factory(),
                SpecialThread::new);
    }

    private static void returnsOnlyWhenTheFirstWorkerHasEnded(TestThreads threads)
            throws Exception {
        var gate = new CountDownLatch(1);
        Crew crew = Crew.late(0, gate);
        TestThread<Long> caller =
                threads.start("caller", () -> SumRace.threaded(1, someNumbers(), 3, crew));
        Blocking.awaitBlocked(caller);
        gate.countDown();
        assertThat(caller.result())
                .as("sum of 1 to %d by 3 workers of which the first is late", someNumbers())
                .isEqualTo(sumTo(someNumbers()));
        crew.assertStops();
    }

    private static final class SpecialThread extends Thread {
        SpecialThread(Runnable work) {
            super(work, "special");
        }
    }

    /// Makes the threads of a call, remembers them, and says when each may begin its work.
    static class Crew implements ThreadFactory {
        private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
        private static final int WARM_NANOS = 2_000_000;
        private static final Duration PATIENCE = Duration.ofSeconds(8);

        /// Processor time that a thread may still take up before it has noticed that it shall stop.
        /// Half of all integers take three times as long on a fast machine; a JVM without a
        /// compiler is a hundred times as slow.
        private static final Duration ENOUGH =
                ManagementFactory.getCompilationMXBean() == null
                        ? Duration.ofSeconds(3)
                        : Duration.ofMillis(150);

        private final ThreadFactory maker;
        private final List<Thread> made = new CopyOnWriteArrayList<>();

        Crew() {
            this(Thread.ofPlatform().daemon().name("worker ", 1).factory());
        }

        Crew(ThreadFactory maker) {
            this.maker = maker;
        }

        static Crew startingTogether(int workers) {
            return startingTogether(
                    workers, Thread.ofPlatform().daemon().name("worker ", 1).factory());
        }

        /// None of them begins before all have been started.
        static Crew startingTogether(int workers, ThreadFactory maker) {
            var line = new StartLine(workers);
            return new Crew(maker) {
                @Override
                void beforeWork(int index) throws InterruptedException {
                    line.await();
                }
            };
        }

        /// One of them does not begin before the gate is open, or it is interrupted.
        static Crew late(int late, CountDownLatch gate) {
            return new Crew() {
                @Override
                void beforeWork(int index) throws InterruptedException {
                    if (index == late) {
                        gate.await();
                    }
                }
            };
        }

        /// None of them begins before the gate is open, or it is interrupted.
        static Crew held(CountDownLatch gate) {
            return new Crew() {
                @Override
                void beforeWork(int index) throws InterruptedException {
                    gate.await();
                }
            };
        }

        @Override
        public Thread newThread(Runnable work) {
            int index = made.size();
            Thread thread =
                    maker.newThread(
                            () -> {
                                arrive(index);
                                work.run();
                            });
            made.add(thread);
            return thread;
        }

        /// What a thread does before its work, in the order in which they were made.
        void beforeWork(int index) throws InterruptedException {}

        int size() {
            return made.size();
        }

        /// Waits until all the threads are in the midst of their work, or the call is over.
        void awaitHardWork(int workers, Thread caller) throws InterruptedException {
            while (caller.isAlive()
                    && (size() < workers || !made.stream().allMatch(Crew::isWarmOrDone))) {
                lookAgainSoon();
            }
        }

        /// Waits until the callers and all the threads have ended, which they have to do soon.
        ///
        /// @throws Finding thread-leak if one of them works on, or is still there after all
        void assertStops(Thread... callers) throws InterruptedException {
            var before = new ConcurrentHashMap<Thread, Long>();
            runningOf(callers).forEach(thread -> before.put(thread, processorTime(thread)));
            long start = System.nanoTime();
            while (runningOf(callers).findAny().isPresent()) {
                if (Stream.of(callers).anyMatch(caller -> isBusy(caller.getState()))) {
                    // Who waits for a processor itself cannot have told the others yet.
                    made.forEach(thread -> before.put(thread, processorTime(thread)));
                }
                runningOf(callers).forEach(thread -> assertHasNotGoneOn(thread, before));
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    if (made.stream().anyMatch(Thread::isAlive)) {
                        leaked();
                    }
                    return;
                }
                lookAgainSoon();
            }
        }

        /// Waits until this thread, the first is number 0, has nothing more to do for now.
        void awaitIdle(int index) throws InterruptedException {
            while (size() <= index || isBusy(made.get(index).getState())) {
                lookAgainSoon();
            }
        }

        /// Explored, time passes only when nobody has anything left to do, and there is no hurry.
        private static void lookAgainSoon() throws InterruptedException {
            Thread.sleep(Duration.ofNanos(Scale.of(300_000, 500_000_000)));
        }

        private static boolean isBusy(Thread.State state) {
            return switch (state) {
                case NEW, RUNNABLE, BLOCKED -> true;
                case WAITING, TIMED_WAITING, TERMINATED -> false;
            };
        }

        private void arrive(int index) {
            try {
                beforeWork(index);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private Stream<Thread> runningOf(Thread... callers) {
            return Stream.concat(made.stream(), Stream.of(callers)).filter(Thread::isAlive);
        }

        private static boolean isWarmOrDone(Thread thread) {
            return thread.getState() == Thread.State.TERMINATED
                    || processorTime(thread) >= Scale.of(WARM_NANOS, 0);
        }

        private static long processorTime(Thread thread) {
            return thread.isVirtual() ? 0 : Math.max(0, CPU.getThreadCpuTime(thread.threadId()));
        }

        private static void assertHasNotGoneOn(Thread thread, Map<Thread, Long> before) {
            long spent = processorTime(thread) - before.getOrDefault(thread, 0L);
            if (spent > ENOUGH.toNanos()) {
                throw new Finding(
                        Kind.THREAD_LEAK,
                        "The threads of this call should have been stopped, but one has gone on summing");
            }
        }

        private static void leaked() {
            throw new Finding(
                    Kind.THREAD_LEAK, "The call is over, but a thread of it has not ended");
        }
    }

    /// Lets threads go at the same moment. They wake up one after another, so that the first ones
    /// run on the spot until the last one can have woken up too.
    private static final class StartLine {
        private static final int WAKING_UP_NANOS = 60_000;

        private final CountDownLatch allHere;
        private volatile long go;

        StartLine(int threads) {
            allHere = new CountDownLatch(threads);
        }

        void await() throws InterruptedException {
            go = System.nanoTime() + Scale.of(WAKING_UP_NANOS, 0);
            allHere.countDown();
            allHere.await();
            while (System.nanoTime() - go < 0) {
                Thread.onSpinWait();
            }
        }
    }
}
