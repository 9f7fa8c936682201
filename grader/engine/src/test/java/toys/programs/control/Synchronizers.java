package toys.programs.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Semaphores, latches, barriers, phasers and exchangers.
public final class Synchronizers {
    private Synchronizers() {}

    public static final class SemaphoreAsMutex {
        private final Semaphore permit = new Semaphore(1);
        private int count;

        void increment() throws InterruptedException {
            permit.acquire();
            try {
                count++;
            } finally {
                permit.release();
            }
        }

        public static void test() throws Throwable {
            var it = new SemaphoreAsMutex();
            Together.run(it::increment, it::increment, it::increment);
            Expect.equal(3, it.count);
        }
    }

    public static final class TwoPermits {
        private final Semaphore permits = new Semaphore(2, true);
        private final AtomicInteger inside = new AtomicInteger();

        void enter() throws InterruptedException {
            permits.acquireUninterruptibly();
            Expect.that(inside.incrementAndGet() <= 2, "three inside");
            inside.decrementAndGet();
            permits.release();
        }

        public static void test() throws Throwable {
            var it = new TwoPermits();
            Together.run(it::enter, it::enter, it::enter);
            Expect.equal(2, it.permits.drainPermits());
        }
    }

    public static final class SemaphoreTry {
        public static void test() throws Throwable {
            var permits = new Semaphore(0);
            Together.run(
                    () -> Expect.that(permits.tryAcquire(2, 1, TimeUnit.HOURS), "no permits"),
                    () -> permits.release(2));
            Expect.that(!permits.tryAcquire(), "a third permit");
        }
    }

    public static final class StartAndDone {
        private int value;

        public static void test() throws Throwable {
            var it = new StartAndDone();
            var start = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            Together.run(
                    () -> {
                        start.await();
                        it.value++;
                        done.countDown();
                    },
                    () -> {
                        it.value = 41;
                        start.countDown();
                        done.await();
                        Expect.equal(42, it.value);
                    });
        }
    }

    public static final class BarrierWithAction {
        private int rounds;

        public static void test() throws Throwable {
            var it = new BarrierWithAction();
            var barrier = new CyclicBarrier(2, () -> it.rounds++);
            Program party =
                    () -> {
                        barrier.await();
                        Expect.equal(1, it.rounds);
                        barrier.await();
                        Expect.equal(2, it.rounds);
                    };
            Together.run(party, party);
        }
    }

    public static final class PhaserInRounds {
        public static void test() throws Throwable {
            var phaser = new Phaser(2);
            var marks = new int[2];
            Together.run(() -> rounds(phaser, marks, 0, 1), () -> rounds(phaser, marks, 1, 0));
        }

        static void rounds(Phaser phaser, int[] marks, int me, int other) {
            marks[me] = 7;
            phaser.arriveAndAwaitAdvance();
            Expect.equal(7, marks[other]);
            phaser.arriveAndDeregister();
        }
    }

    public static final class PhaserOnAdvance {
        public static void test() throws Throwable {
            var phaser =
                    new Phaser(2) {
                        @Override
                        protected boolean onAdvance(int phase, int parties) {
                            return phase == 1;
                        }
                    };
            Program party =
                    () -> {
                        while (!phaser.isTerminated()) {
                            phaser.arriveAndAwaitAdvance();
                        }
                    };
            Together.run(party, party);
        }
    }

    public static final class Exchange {
        public static void test() throws Throwable {
            var exchanger = new Exchanger<String>();
            var got = new String[2];
            Together.run(
                    () -> got[0] = exchanger.exchange("a"),
                    () -> got[1] = exchanger.exchange("b", 1, TimeUnit.HOURS));
            Expect.that(got[0].equals("b") && got[1].equals("a"), "not exchanged");
        }
    }
}
