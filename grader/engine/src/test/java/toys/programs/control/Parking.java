package toys.programs.control;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Together;

/// LockSupport.
public final class Parking {
    private Parking() {}

    public static final class PermitComesFirst {
        public static void test() throws Throwable {
            Together.run(
                    () -> {
                        LockSupport.unpark(Thread.currentThread());
                        LockSupport.park();
                    });
        }
    }

    public static final class FlagAndPark {
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new FlagAndPark();
            var waiter =
                    new Thread(
                            () -> {
                                while (!it.ready) {
                                    LockSupport.park(it);
                                }
                            });
            waiter.start();
            it.ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
        }
    }

    public static final class ParkNanos {
        public static void test() throws Throwable {
            Together.run(() -> LockSupport.parkNanos(Pace.HOUR.toNanos()));
        }
    }

    public static final class ParkUntil {
        public static void test() throws Throwable {
            Together.run(
                    () -> LockSupport.parkUntil(System.currentTimeMillis() + Pace.HOUR.toMillis()));
        }
    }

    public static final class InterruptEndsPark {
        public static void test() throws Throwable {
            var waiter =
                    new Thread(
                            () -> {
                                while (!Thread.currentThread().isInterrupted()) {
                                    LockSupport.park();
                                }
                            });
            waiter.start();
            waiter.interrupt();
            waiter.join();
        }
    }

    /// First in, first out, as the documentation of LockSupport has it.
    public static final class FifoMutex {
        private final AtomicBoolean locked = new AtomicBoolean();
        private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();
        private int count;

        void increment() {
            Thread current = Thread.currentThread();
            waiters.add(current);
            while (waiters.peek() != current || !locked.compareAndSet(false, true)) {
                LockSupport.park(this);
            }
            waiters.remove();
            count++;
            locked.set(false);
            LockSupport.unpark(waiters.peek());
        }

        public static void test() throws Throwable {
            var mutex = new FifoMutex();
            Together.run(mutex::increment, mutex::increment);
            Expect.equal(2, mutex.count);
        }
    }
}
