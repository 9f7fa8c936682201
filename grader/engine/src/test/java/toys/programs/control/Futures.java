package toys.programs.control;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Together;

/// CompletableFuture: on its default pool, with an executor, and with time limits.
public final class Futures {
    private Futures() {}

    public static final class SupplyAsync {
        public static void test() throws Throwable {
            var one = CompletableFuture.supplyAsync(() -> 1);
            var other = CompletableFuture.supplyAsync(() -> 2);
            Expect.equal(3, one.thenCombine(other, Integer::sum).join());
        }
    }

    public static final class RunAsyncAllOf {
        public static void test() throws Throwable {
            var seen = new int[2];
            var one = CompletableFuture.runAsync(() -> seen[0] = 1);
            var other = CompletableFuture.runAsync(() -> seen[1] = 2);
            CompletableFuture.allOf(one, other).join();
            Expect.equal(3, seen[0] + seen[1]);
        }
    }

    public static final class AnyOf {
        public static void test() throws Throwable {
            var never = new CompletableFuture<Object>();
            var soon = CompletableFuture.supplyAsync(() -> (Object) "soon");
            Expect.that(CompletableFuture.anyOf(never, soon).get().equals("soon"), "another");
        }
    }

    public static final class Chain {
        private int seen;

        public static void test() throws Throwable {
            var it = new Chain();
            CompletableFuture.supplyAsync(() -> 20)
                    .thenApplyAsync(n -> n + 1)
                    .thenCompose(n -> CompletableFuture.supplyAsync(() -> 2 * n))
                    .thenAcceptAsync(n -> it.seen = n)
                    .join();
            Expect.equal(42, it.seen);
        }
    }

    public static final class OwnExecutor {
        public static void test() throws Throwable {
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answer =
                        CompletableFuture.supplyAsync(() -> 21, pool)
                                .thenApplyAsync(n -> 2 * n, pool);
                Expect.equal(42, answer.get());
            }
        }
    }

    public static final class Failing {
        public static void test() throws Throwable {
            var answer =
                    CompletableFuture.supplyAsync(() -> Objects.checkIndex(1, 0))
                            .exceptionally(failure -> 7)
                            .handle((n, failure) -> failure == null ? n : -1)
                            .whenComplete((n, failure) -> Expect.equal(7, n));
            Expect.equal(7, answer.join());
        }
    }

    public static final class CompletedByHand {
        public static void test() throws Throwable {
            var answer = new CompletableFuture<Integer>();
            var won = new boolean[2];
            Together.run(
                    () -> won[0] = answer.complete(1),
                    () -> won[1] = answer.complete(2),
                    () -> Expect.that(answer.get() <= 2, "made up"));
            Expect.that(won[0] != won[1], "completed twice");
            Expect.equal(won[0] ? 1 : 2, answer.join());
        }
    }

    public static final class TimesOut {
        public static void test() throws Throwable {
            var never =
                    new CompletableFuture<Integer>()
                            .orTimeout(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS);
            try {
                never.join();
                throw new AssertionError("completed");
            } catch (CompletionException expected) {
                Expect.that(expected.getCause() instanceof TimeoutException, "another cause");
            }
        }
    }

    public static final class InTime {
        public static void test() throws Throwable {
            var answer = CompletableFuture.supplyAsync(() -> 42).orTimeout(1, TimeUnit.HOURS);
            Expect.equal(42, answer.get(1, TimeUnit.HOURS));
        }
    }

    public static final class CompletesOnTimeout {
        public static void test() throws Throwable {
            var never =
                    new CompletableFuture<Integer>()
                            .completeOnTimeout(42, Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS);
            Expect.equal(42, never.join());
        }
    }

    public static final class DelayedExecutor {
        public static void test() throws Throwable {
            var later = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
            Expect.equal(42, CompletableFuture.supplyAsync(() -> 42, later).join());
        }
    }

    public static final class GetTimesOut {
        public static void test() throws Throwable {
            var never = new CompletableFuture<Integer>();
            try {
                never.get(Pace.HOUR.toMillis(), TimeUnit.MILLISECONDS);
                throw new AssertionError("completed");
            } catch (TimeoutException expected) {
                Expect.that(!never.isDone(), "done");
            }
        }
    }
}
