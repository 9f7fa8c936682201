package toys.programs.leaks;

import static interleave.engine.Kind.THREAD_LEAK;

import interleave.engine.CodeUnderTest;
import interleave.engine.LeftOver;
import interleave.engine.explore.Control;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import toys.programs.Program;
import toys.programs.Shows;

/// Code that does not end what it has started.
public final class LeavesThreads {
    private LeavesThreads() {}

    /// Says of a program what the test of a kata says that allows no thread to be left.
    static void noneIsLeftAfter(Program work) throws Throwable {
        work.test();
        List<LeftOver> left =
                Control.awaitEnds(
                        new CodeUnderTest(LeavesThreads.class.getPackageName()), List.of());
        if (!left.isEmpty()) {
            throw LeftOver.finding(left);
        }
    }

    @Shows(THREAD_LEAK)
    public static final class APoolThatNobodyClosed {
        public static void test() throws Throwable {
            noneIsLeftAfter(() -> Executors.newFixedThreadPool(2).submit(() -> 42).get());
        }
    }

    /// It would end by itself, in a minute.
    @Shows(THREAD_LEAK)
    public static final class ACachedPool {
        public static void test() throws Throwable {
            noneIsLeftAfter(() -> Executors.newCachedThreadPool().submit(() -> 42).get());
        }
    }

    /// Only where the stop comes before the look at the flag, and the wait after it.
    @Shows(THREAD_LEAK)
    public static final class AStopThatWakesNobody {
        private boolean stopped;

        synchronized void work() {
            try {
                while (!stopped) {
                    wait();
                }
            } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void stop() {
            stopped = true;
        }

        public static void test() throws Throwable {
            noneIsLeftAfter(
                    () -> {
                        var worker = new AStopThatWakesNobody();
                        new Thread(worker::work, "worker").start();
                        worker.stop();
                    });
        }
    }

    @Shows(THREAD_LEAK)
    public static final class AThreadThatSpins {
        private volatile boolean stopped;

        public static void test() throws Throwable {
            var it = new AThreadThatSpins();
            noneIsLeftAfter(
                    () ->
                            Thread.startVirtualThread(
                                    () -> {
                                        while (!it.stopped) {
                                            Thread.onSpinWait();
                                        }
                                    }));
        }
    }

    @Shows(THREAD_LEAK)
    public static final class AThreadThatPolls {
        private volatile boolean stopped;

        void poll() {
            try {
                while (!stopped) {
                    Thread.sleep(100);
                }
            } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
            }
        }

        public static void test() throws Throwable {
            noneIsLeftAfter(() -> new Thread(new AThreadThatPolls()::poll, "poller").start());
        }
    }

    @Shows(THREAD_LEAK)
    public static final class ATaskForEachMinute {
        public static void test() throws Throwable {
            noneIsLeftAfter(
                    () ->
                            Executors.newScheduledThreadPool(1)
                                    .scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.MINUTES));
        }
    }

    public static final class AClosedPool {
        public static void test() throws Throwable {
            noneIsLeftAfter(
                    () -> {
                        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                            pool.submit(() -> 42).get();
                        }
                    });
        }
    }

    /// Nobody joins it, but it comes to its end.
    public static final class AThreadThatIsStillBusy {
        public static void test() throws Throwable {
            noneIsLeftAfter(
                    () ->
                            new Thread(
                                            () -> {
                                                try {
                                                    Thread.sleep(1_000);
                                                } catch (InterruptedException early) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            })
                                    .start());
        }
    }

    public static final class TheCommonPool {
        public static void test() throws Throwable {
            noneIsLeftAfter(
                    () ->
                            CompletableFuture.supplyAsync(() -> 42)
                                    .orTimeout(1, TimeUnit.HOURS)
                                    .get());
        }
    }
}
