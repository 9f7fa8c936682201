package toys.programs.control;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Interrupts of whatever blocks and says so by an InterruptedException.
public final class Interrupts {
    private Interrupts() {}

    /// Interrupts a thread that blocks, or is about to.
    static void interrupted(Program blocks) throws Throwable {
        var failures = new Throwable[1];
        var thread =
                new Thread(
                        () -> {
                            try {
                                blocks.test();
                                failures[0] = new AssertionError("went on");
                            } catch (InterruptedException expected) {
                                if (Thread.currentThread().isInterrupted()) {
                                    failures[0] = new AssertionError("still interrupted");
                                }
                            } catch (Throwable failure) {
                                failures[0] = failure;
                            }
                        });
        thread.start();
        thread.interrupt();
        thread.join();
        if (failures[0] != null) {
            throw failures[0];
        }
    }

    public static final class Wait {
        public static void test() throws Throwable {
            var lock = new Object();
            interrupted(
                    () -> {
                        synchronized (lock) {
                            lock.wait();
                        }
                    });
            Expect.that(!Thread.holdsLock(lock), "still locked");
        }
    }

    public static final class TimedWait {
        public static void test() throws Throwable {
            var lock = new Object();
            interrupted(
                    () -> {
                        synchronized (lock) {
                            lock.wait(Duration.ofDays(1).toMillis());
                        }
                    });
        }
    }

    public static final class Sleep {
        public static void test() throws Throwable {
            interrupted(() -> Thread.sleep(Duration.ofDays(1)));
            interrupted(() -> TimeUnit.DAYS.sleep(1));
        }
    }

    public static final class Join {
        public static void test() throws Throwable {
            var gate = new CountDownLatch(1);
            var endless = new Thread(() -> ThreadForms.awaitOpen(gate));
            endless.start();
            interrupted(endless::join);
            interrupted(() -> endless.join(Duration.ofDays(1)));
            gate.countDown();
            endless.join();
        }
    }

    public static final class LockInterruptibly {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            lock.lock();
            interrupted(lock::lockInterruptibly);
            interrupted(() -> lock.tryLock(1, TimeUnit.DAYS));
            lock.unlock();
            Together.run(() -> Expect.that(lock.tryLock(), "not free"));
        }
    }

    public static final class ReadWriteLocks {
        public static void test() throws Throwable {
            var lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            interrupted(() -> lock.readLock().lockInterruptibly());
            interrupted(() -> lock.writeLock().lockInterruptibly());
            lock.writeLock().unlock();
        }
    }

    public static final class Stamped {
        public static void test() throws Throwable {
            var lock = new StampedLock();
            long stamp = lock.writeLock();
            interrupted(lock::readLockInterruptibly);
            interrupted(lock::writeLockInterruptibly);
            lock.unlockWrite(stamp);
            Expect.that(lock.tryWriteLock() != 0, "not free");
        }
    }

    public static final class ConditionAwait {
        public static void test() throws Throwable {
            var lock = new ReentrantLock();
            Condition never = lock.newCondition();
            interrupted(
                    () -> {
                        lock.lock();
                        try {
                            never.await();
                        } finally {
                            lock.unlock();
                        }
                    });
            Expect.that(!lock.isLocked(), "still locked");
        }
    }

    public static final class SemaphoreAcquire {
        public static void test() throws Throwable {
            var permits = new Semaphore(0);
            interrupted(permits::acquire);
            permits.release();
            Expect.that(permits.tryAcquire(), "the permit is lost");
        }
    }

    public static final class LatchAwait {
        public static void test() throws Throwable {
            var latch = new CountDownLatch(1);
            interrupted(latch::await);
            interrupted(() -> latch.await(1, TimeUnit.DAYS));
        }
    }

    public static final class BarrierAwait {
        public static void test() throws Throwable {
            var barrier = new CyclicBarrier(2);
            interrupted(barrier::await);
            Expect.that(barrier.isBroken(), "not broken");
            barrier.reset();
            Together.run(barrier::await, barrier::await);
        }
    }

    public static final class PhaserAwait {
        public static void test() throws Throwable {
            var phaser = new Phaser(1);
            interrupted(() -> phaser.awaitAdvanceInterruptibly(0));
            Expect.equal(0, phaser.getPhase());
        }
    }

    public static final class Exchange {
        public static void test() throws Throwable {
            var exchanger = new Exchanger<Integer>();
            interrupted(() -> exchanger.exchange(1));
        }
    }
}
