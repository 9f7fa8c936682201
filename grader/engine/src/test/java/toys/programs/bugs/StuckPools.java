package toys.programs.bugs;

import static interleave.engine.Kind.STUCK;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import toys.programs.Expect;
import toys.programs.Shows;
import toys.programs.Together;

/// Tasks that wait for what only their own pool could do.
public final class StuckPools {
    private StuckPools() {}

    @Shows(STUCK)
    public static final class TaskWaitsForItsPool {
        public static void test() throws Throwable {
            try (var pool = Executors.newSingleThreadExecutor()) {
                Future<Integer> outer = pool.submit(() -> pool.submit(() -> 42).get());
                Expect.equal(42, outer.get());
            }
        }
    }

    /// Each of the two workers has a task that waits for a third one.
    @Shows(STUCK)
    public static final class TwoWorkersBothWait {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(2)) {
                Callable<Integer> nested = () -> pool.submit(() -> 1).get();
                Future<Integer> one = pool.submit(nested);
                Future<Integer> other = pool.submit(nested);
                Expect.equal(2, one.get() + other.get());
            }
        }
    }

    @Shows(STUCK)
    public static final class FutureInItsOwnPool {
        public static void test() throws Throwable {
            try (var pool = Executors.newSingleThreadExecutor()) {
                var answer =
                        CompletableFuture.supplyAsync(
                                () -> CompletableFuture.supplyAsync(() -> 42, pool).join(), pool);
                Expect.equal(42, answer.join());
            }
        }
    }

    @Shows(STUCK)
    public static final class NeverCompleted {
        public static void test() throws Throwable {
            var claimed = new AtomicBoolean();
            var answer = new CompletableFuture<Integer>();
            Together.run(
                    () -> {
                        if (!claimed.getAndSet(true)) {
                            answer.complete(42);
                        }
                    },
                    () -> claimed.set(true),
                    answer::join);
        }
    }

    @Shows(STUCK)
    public static final class OneResultTooMany {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(2)) {
                var results = new ExecutorCompletionService<Integer>(pool);
                results.submit(() -> 1);
                results.submit(() -> 2);
                for (int i = 0; i <= 2; i++) {
                    results.take();
                }
            }
        }
    }

    @Shows(STUCK)
    public static final class DroppedTask {
        public static void test() throws Throwable {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(Thread::yield);
            Future<Integer> answer = pool.submit(() -> 42);
            pool.shutdownNow();
            Expect.equal(42, answer.get());
        }
    }
}
