package toys.programs.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Executors and how they end.
public final class Pools {
    private Pools() {}

    public static final class Fixed {
        public static void test() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Integer> one = pool.submit(() -> 1);
            Future<Integer> other = pool.submit(() -> 2);
            Expect.equal(3, one.get() + other.get());
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
        }
    }

    public static final class Cached {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            try (var pool = Executors.newCachedThreadPool()) {
                pool.execute(count::incrementAndGet);
                pool.execute(count::incrementAndGet);
            }
            Expect.equal(2, count.get());
        }
    }

    /// Tasks of one thread need no lock between them.
    public static final class Single {
        private int count;

        public static void test() throws Throwable {
            var it = new Single();
            try (var pool = Executors.newSingleThreadExecutor()) {
                Program submit = () -> pool.submit(() -> it.count++).get();
                Together.run(submit, submit);
            }
            Expect.equal(2, it.count);
        }
    }

    public static final class Scheduled {
        public static void test() throws Throwable {
            var order = new ArrayList<String>();
            try (var pool = Executors.newScheduledThreadPool(1)) {
                var late = pool.schedule(() -> order.add("late"), 40, TimeUnit.MILLISECONDS);
                var soon = pool.schedule(() -> order.add("soon"), 0, TimeUnit.MILLISECONDS);
                soon.get();
                late.get();
            }
            Expect.that(order.equals(List.of("soon", "late")), order.toString());
        }
    }

    public static final class FixedRate {
        public static void test() throws Throwable {
            var rounds = new CountDownLatch(3);
            try (var pool = Executors.newSingleThreadScheduledExecutor()) {
                var ticks =
                        pool.scheduleAtFixedRate(rounds::countDown, 1, 5, TimeUnit.MILLISECONDS);
                rounds.await();
                Expect.that(ticks.cancel(false), "not cancelled");
                var delayed = pool.scheduleWithFixedDelay(Thread::yield, 1, 1, TimeUnit.HOURS);
                delayed.cancel(true);
            }
        }
    }

    public static final class ClosedWhileBusy {
        public static void test() throws Throwable {
            var done = new AtomicInteger();
            try (var pool = Executors.newFixedThreadPool(1)) {
                for (int i = 0; i < 3; i++) {
                    pool.submit(done::incrementAndGet);
                }
            }
            Expect.equal(3, done.get());
        }
    }

    public static final class InvokeAll {
        public static void test() throws Throwable {
            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
            int sum = 0;
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> result : pool.invokeAll(tasks)) {
                    sum += result.resultNow();
                }
            }
            Expect.equal(6, sum);
        }
    }

    public static final class InvokeAny {
        public static void test() throws Throwable {
            Callable<Integer> fails =
                    () -> {
                        throw new IllegalStateException("not me");
                    };
            try (var pool = Executors.newFixedThreadPool(2)) {
                Expect.equal(42, pool.invokeAny(List.of(fails, () -> 42)));
            }
        }
    }

    public static final class ShutdownNow {
        public static void test() throws Throwable {
            var begun = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Future<Boolean> first =
                    pool.submit(
                            () -> {
                                begun.countDown();
                                Thread.sleep(Duration.ofDays(1));
                                return false;
                            });
            Future<?> second = pool.submit(Thread::yield);
            begun.await();
            Expect.equal(1, pool.shutdownNow().size());
            Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
            Expect.that(first.state() == Future.State.FAILED, "not interrupted");
            Expect.that(!second.isDone(), "done, but was dropped");
        }
    }

    public static final class CancelledTask {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(1)) {
                Future<?> endless =
                        pool.submit(
                                () -> {
                                    Thread.sleep(Duration.ofDays(1));
                                    return null;
                                });
                endless.cancel(true);
                try {
                    endless.get();
                    throw new AssertionError("not cancelled");
                } catch (CancellationException expected) {
                    Expect.that(endless.isCancelled(), "no trace of it");
                }
            }
        }
    }

    public static final class CompletionOrder {
        public static void test() throws Throwable {
            int sum = 0;
            try (var pool = Executors.newFixedThreadPool(2)) {
                var results = new ExecutorCompletionService<Integer>(pool);
                results.submit(() -> 1);
                results.submit(() -> 2);
                for (int i = 0; i < 2; i++) {
                    sum += results.take().get();
                }
            }
            Expect.equal(3, sum);
        }
    }

    public static final class FailedTask {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(1)) {
                Future<?> task = pool.submit(() -> Objects.checkIndex(1, 0));
                task.get();
                throw new AssertionError("no failure");
            } catch (ExecutionException expected) {
                Expect.that(
                        expected.getCause() instanceof IndexOutOfBoundsException, "another one");
            }
        }
    }

    public static final class CallerRuns {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            try (var pool =
                    new ThreadPoolExecutor(
                            1,
                            1,
                            1,
                            TimeUnit.HOURS,
                            new SynchronousQueue<>(),
                            new ThreadPoolExecutor.CallerRunsPolicy())) {
                for (int i = 0; i < 3; i++) {
                    pool.execute(count::incrementAndGet);
                }
            }
            Expect.equal(3, count.get());
        }
    }

    public static final class FutureTaskByHand {
        public static void test() throws Throwable {
            var runs = new AtomicInteger();
            var task = new FutureTask<>(runs::incrementAndGet);
            Together.run(task::run, task::run);
            Expect.equal(1, task.get() + runs.get() - 1);
        }
    }
}
