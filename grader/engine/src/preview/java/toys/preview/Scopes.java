package toys.preview;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Pace;

/// Structured concurrency as it is meant.
public final class Scopes {
    private static final ScopedValue<String> USER = ScopedValue.newInstance();

    private Scopes() {}

    public static final class AllSucceed {
        public static void test() throws Throwable {
            try (var scope = StructuredTaskScope.open()) {
                var one = scope.fork(() -> 1);
                var other = scope.fork(() -> 2);
                scope.join();
                Expect.equal(3, one.get() + other.get());
            }
        }
    }

    public static final class ResultsAsAStream {
        public static void test() throws Throwable {
            try (var scope = StructuredTaskScope.open(Joiner.<Integer>allSuccessfulOrThrow())) {
                scope.fork(() -> 1);
                scope.fork(() -> 2);
                int sum = scope.join().mapToInt(subtask -> subtask.get()).sum();
                Expect.equal(3, sum);
            }
        }
    }

    /// Plain fields: forking and joining order what is done to them.
    public static final class WhatForksWriteIsSeenAfterJoin {
        private int given = 1;
        private int one;
        private int other;

        public static void test() throws Throwable {
            var it = new WhatForksWriteIsSeenAfterJoin();
            it.given = 2;
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> it.one = it.given);
                scope.fork(() -> it.other = it.given);
                scope.join();
            }
            Expect.equal(4, it.one + it.other);
        }
    }

    public static final class TheFirstResultWins {
        public static void test() throws Throwable {
            var never = new CountDownLatch(1);
            try (var scope =
                    StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
                scope.fork(
                        () -> {
                            never.await();
                            return "slow";
                        });
                scope.fork(() -> "fast");
                Expect.that(scope.join().equals("fast"), "the slow one won");
            }
        }
    }

    public static final class AFailureCancelsTheOthers {
        public static void test() throws Throwable {
            var cancelled = new AtomicInteger();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(
                        () -> {
                            try {
                                Thread.sleep(Pace.HOUR);
                            } catch (InterruptedException early) {
                                cancelled.incrementAndGet();
                            }
                        });
                scope.fork(
                        () -> {
                            throw new IllegalStateException("as planned");
                        });
                scope.join();
                throw new AssertionError("nobody failed");
            } catch (FailedException expected) {
                Expect.that(
                        expected.getCause() instanceof IllegalStateException, "another failure");
            }
            // One that had not begun when the other failed never does.
            Expect.that(cancelled.get() <= 1, "cancelled twice");
        }
    }

    public static final class TimesOut {
        public static void test() throws Throwable {
            var never = new CountDownLatch(1);
            try (var scope =
                    StructuredTaskScope.open(
                            Joiner.<Void>awaitAllSuccessfulOrThrow(),
                            settings -> settings.withTimeout(Duration.ofSeconds(1)))) {
                scope.fork(
                        () -> {
                            never.await();
                            return null;
                        });
                scope.join();
                throw new AssertionError("came in time");
            } catch (TimeoutException expected) {
                Expect.equal(1, never.getCount());
            }
        }
    }

    public static final class ScopesInScopes {
        static int sum(int depth) throws InterruptedException {
            if (depth == 0) {
                return 1;
            }
            try (var scope = StructuredTaskScope.open()) {
                var left = scope.fork(() -> sum(depth - 1));
                var right = scope.fork(() -> sum(depth - 1));
                scope.join();
                return left.get() + right.get();
            }
        }

        public static void test() throws Throwable {
            Expect.equal(4, sum(2));
        }
    }

    public static final class ForksInheritScopedValues {
        public static void test() throws Throwable {
            ScopedValue.where(USER, "ada")
                    .call(
                            () -> {
                                try (var scope = StructuredTaskScope.open()) {
                                    var inherited = scope.fork(() -> USER.get());
                                    var rebound =
                                            scope.fork(
                                                    () ->
                                                            ScopedValue.where(USER, "bob")
                                                                    .call(() -> USER.get()));
                                    scope.join();
                                    Expect.that(inherited.get().equals("ada"), "not inherited");
                                    Expect.that(rebound.get().equals("bob"), "not rebound");
                                }
                                return USER.get();
                            });
            Expect.that(!USER.isBound(), "still bound");
        }
    }
}
