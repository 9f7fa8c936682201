package toys.preview;

import static interleave.engine.Kind.DATA_RACE;
import static interleave.engine.Kind.DEADLOCK;
import static interleave.engine.Kind.RACE;
import static interleave.engine.Kind.STUCK;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import toys.programs.Expect;
import toys.programs.Shows;

/// What no scope protects from.
public final class WrongScopes {
    private WrongScopes() {}

    @Shows(RACE)
    public static final class ForksShareACounter {
        private int count;

        public static void test() throws Throwable {
            var it = new ForksShareACounter();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> it.count++);
                scope.fork(() -> it.count++);
                scope.join();
            }
            Expect.equal(2, it.count);
        }
    }

    @Shows({RACE, DATA_RACE})
    public static final class ReadsBeforeJoin {
        private int answer;

        public static void test() throws Throwable {
            var it = new ReadsBeforeJoin();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> it.answer = 42);
                int early = it.answer;
                scope.join();
                Expect.equal(42, early);
            }
        }
    }

    @Shows({RACE, DATA_RACE})
    public static final class ForksShareAList {
        public static void test() throws Throwable {
            var list = new ArrayList<String>();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> list.add("this"));
                scope.fork(() -> list.add("that"));
                scope.join();
            }
            Expect.equal(2, list.size());
        }
    }

    @Shows(DEADLOCK)
    public static final class ForksTakeTwoLocks {
        private final Object left = new Object();
        private final Object right = new Object();
        private int taken;

        private void take(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    taken++;
                }
            }
        }

        public static void test() throws Throwable {
            var it = new ForksTakeTwoLocks();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> it.take(it.left, it.right));
                scope.fork(() -> it.take(it.right, it.left));
                scope.join();
            }
        }
    }

    /// The scope waits for a fork that does not take an interrupt for an answer.
    @Shows(STUCK)
    public static final class AForkThatCannotBeCancelled {
        private final CountDownLatch never = new CountDownLatch(1);

        private void awaitWhateverHappens() {
            while (true) {
                try {
                    never.await();
                    return;
                } catch (InterruptedException again) {
                    Thread.yield();
                }
            }
        }

        public static void test() throws Throwable {
            var it = new AForkThatCannotBeCancelled();
            try (var scope = StructuredTaskScope.open()) {
                scope.fork(it::awaitWhateverHappens);
                scope.fork(
                        () -> {
                            throw new IllegalStateException("cancels the other");
                        });
                scope.join();
            } catch (StructuredTaskScope.FailedException expected) {
                Expect.equal(1, it.never.getCount());
            }
        }
    }
}
