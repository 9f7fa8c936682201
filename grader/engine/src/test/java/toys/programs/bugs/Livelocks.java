package toys.programs.bugs;

import static interleave.engine.Kind.BUSY_WAIT;
import static interleave.engine.Kind.DATA_RACE;
import static interleave.engine.Kind.LIVELOCK;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Shows;
import toys.programs.Together;

/// Threads that run on and never get anywhere.
public final class Livelocks {
    private Livelocks() {}

    /// Each gives way whenever the other has a lock; taking turns, they give way for ever.
    @Shows(LIVELOCK)
    public static final class PoliteLocks {
        public static void test() throws Throwable {
            var first = new ReentrantLock();
            var second = new ReentrantLock();
            Together.run(() -> both(first, second), () -> both(second, first));
        }

        static void both(Lock outer, Lock inner) {
            boolean done = false;
            while (!done) {
                outer.lock();
                Thread.yield();
                if (inner.tryLock()) {
                    done = true;
                    inner.unlock();
                }
                Thread.yield();
                outer.unlock();
            }
        }
    }

    /// As the one before, but to stay in step each round takes two preemptions.
    @Shows(LIVELOCK)
    public static final class HastyPoliteLocks {
        public static void test() throws Throwable {
            var first = new ReentrantLock();
            var second = new ReentrantLock();
            Together.run(() -> both(first, second), () -> both(second, first));
        }

        static void both(Lock outer, Lock inner) {
            boolean done = false;
            while (!done) {
                outer.lock();
                if (inner.tryLock()) {
                    done = true;
                    inner.unlock();
                }
                outer.unlock();
                Thread.yield();
            }
        }
    }

    @Shows(LIVELOCK)
    public static final class PoliteSpoon {
        private final AtomicInteger owner = new AtomicInteger();
        private final AtomicIntegerArray hungry = new AtomicIntegerArray(new int[] {1, 1});

        void eat(int me, int other) {
            while (hungry.get(me) == 1) {
                if (owner.get() != me) {
                    Thread.yield();
                } else if (hungry.get(other) == 1) {
                    owner.set(other);
                } else {
                    hungry.set(me, 0);
                    owner.set(other);
                }
            }
        }

        public static void test() throws Throwable {
            var spoon = new PoliteSpoon();
            Together.run(() -> spoon.eat(0, 1), () -> spoon.eat(1, 0));
        }
    }

    /// The one who closes the gate again can be faster than the one who watches it.
    @Shows({LIVELOCK, BUSY_WAIT})
    public static final class SpinsPastTheMoment {
        private volatile boolean open;

        public static void test() throws Throwable {
            var gate = new SpinsPastTheMoment();
            Together.run(
                    () -> {
                        while (!gate.open) {
                            Thread.onSpinWait();
                        }
                    },
                    () -> {
                        gate.open = true;
                        gate.open = false;
                    });
        }
    }

    @Shows({LIVELOCK, BUSY_WAIT})
    public static final class PollsForEver {
        private final AtomicInteger tickets = new AtomicInteger(1);

        void take() throws InterruptedException {
            while (!tickets.compareAndSet(1, 0)) {
                Thread.sleep(10);
            }
        }

        public static void test() throws Throwable {
            var it = new PollsForEver();
            Together.run(it::take, it::take);
        }
    }

    /// Nothing says that a change of a plain field is ever seen.
    @Shows({DATA_RACE, LIVELOCK})
    public static final class StopFlag {
        private boolean stopped;

        public static void test() throws Throwable {
            var it = new StopFlag();
            Together.run(
                    () -> {
                        while (!it.stopped) {
                            Thread.yield();
                        }
                    },
                    () -> it.stopped = true);
        }
    }

    /// As the one before, with nothing in the loop but the read.
    @Shows({DATA_RACE, LIVELOCK})
    public static final class EmptyLoop {
        private boolean stopped;
        private int turns;

        public static void test() throws Throwable {
            var it = new EmptyLoop();
            Together.run(
                    () -> {
                        while (!it.stopped) {
                            it.turns++;
                        }
                    },
                    () -> it.stopped = true);
        }
    }

    /// No field, no lock, no call: only a loop that has no end once the other one was faster.
    @Shows(LIVELOCK)
    public static final class EndlessLoop {
        public static void test() throws Throwable {
            var first = new AtomicInteger();
            Together.run(() -> countTo(first.incrementAndGet()), () -> first.compareAndSet(0, 5));
        }

        static void countTo(int number) {
            int odd = 1;
            while (number > 1 && odd != 0) {
                odd += 2;
            }
        }
    }

    /// The lock is taken by the one who waits for the lock's user.
    @Shows({BUSY_WAIT, LIVELOCK})
    public static final class SpinsUnderTheLock {
        private volatile boolean done;

        synchronized void work() {
            done = true;
        }

        synchronized void awaitWork() {
            while (!done) {
                Thread.yield();
            }
        }

        public static void test() throws Throwable {
            var it = new SpinsUnderTheLock();
            Together.run(it::work, it::awaitWork);
        }
    }
}
