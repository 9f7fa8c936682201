package toys.programs.chance;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/// Names and ids of threads that are given none.
public final class Numbers {
    private Numbers() {}

    public static final class OfThreads {
        public static void test() throws Throwable {
            Observed.byTwo(OfThreads::all);
        }

        private static Object all() throws InterruptedException {
            var platform = new Thread(Thread::yield);
            Thread virtual = Thread.ofVirtual().unstarted(Thread::yield);
            return List.of(
                    platform.toString(),
                    platform.threadId(),
                    virtual.toString(),
                    Thread.currentThread().threadId());
        }
    }

    public static final class OfPools {
        public static void test() throws Throwable {
            Observed.byTwo(OfPools::all);
        }

        private static Object all() throws Exception {
            try (ExecutorService fixed = Executors.newFixedThreadPool(1);
                    var forkJoin = new ForkJoinPool(1)) {
                return List.of(
                        fixed.submit(OfPools::name).get(),
                        forkJoin.submit((Callable<String>) OfPools::name).get(),
                        CompletableFuture.supplyAsync(OfPools::name).get());
            }
        }

        private static String name() {
            return Thread.currentThread().toString();
        }
    }

    public static final class OfTimers {
        public static void test() throws Throwable {
            Observed.byTwo(
                    () -> {
                        var name = new CompletableFuture<String>();
                        var timer = new Timer();
                        timer.schedule(
                                new TimerTask() {
                                    @Override
                                    public void run() {
                                        name.complete(Thread.currentThread().toString());
                                    }
                                },
                                5);
                        String told = name.get();
                        timer.cancel();
                        return told;
                    });
        }
    }
}
