package toys.programs.bugs;

import static interleave.engine.Kind.DEADLOCK;
import static interleave.engine.Kind.STUCK;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Threads that sleep through the call that was to wake them.
public final class LostSignals {
    private LostSignals() {}

    /// Nothing remembers a notify that came first.
    @Shows(STUCK)
    public static final class NotifyWithoutState {
        public static void test() throws Throwable {
            var bell = new Object();
            Together.run(
                    () -> {
                        synchronized (bell) {
                            bell.wait();
                        }
                    },
                    () -> {
                        synchronized (bell) {
                            bell.notifyAll();
                        }
                    });
        }
    }

    /// A producer's notify can wake the other producer.
    @Shows(STUCK)
    public static final class NotifyForNotifyAll {
        private int items;

        synchronized void put() throws InterruptedException {
            while (items == 1) {
                wait();
            }
            items++;
            notify();
        }

        synchronized void take() throws InterruptedException {
            while (items == 0) {
                wait();
            }
            items--;
            notify();
        }

        public static void test() throws Throwable {
            var buffer = new NotifyForNotifyAll();
            Together.run(buffer::put, buffer::put, buffer::take, buffer::take);
        }
    }

    @Shows(STUCK)
    public static final class SignalForSignalAll {
        private final Lock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int items;

        void change(int from, int to) throws InterruptedException {
            lock.lock();
            try {
                while (items != from) {
                    changed.await();
                }
                items = to;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var buffer = new SignalForSignalAll();
            Program put = () -> buffer.change(0, 1);
            Program take = () -> buffer.change(1, 0);
            Together.run(put, put, take, take);
        }
    }

    /// Between the look at the flag and the wait, the flag is set and the notify goes astray.
    @Shows(STUCK)
    public static final class LooksOutsideTheLock {
        private volatile boolean ready;

        void await() throws InterruptedException {
            if (!ready) {
                synchronized (this) {
                    wait();
                }
            }
        }

        void open() {
            ready = true;
            synchronized (this) {
                notifyAll();
            }
        }

        public static void test() throws Throwable {
            var gate = new LooksOutsideTheLock();
            Together.run(gate::await, gate::open);
        }
    }

    @Shows(STUCK)
    public static final class NotifiesAnother {
        private final Object lock = new Object();
        private boolean ready;

        void await() throws InterruptedException {
            synchronized (lock) {
                while (!ready) {
                    lock.wait();
                }
            }
        }

        synchronized void open() {
            synchronized (lock) {
                ready = true;
            }
            notifyAll();
        }

        public static void test() throws Throwable {
            var gate = new NotifiesAnother();
            Together.run(gate::await, gate::open);
        }
    }

    /// The inner monitor is given back while waiting, the outer one is not.
    @Shows({STUCK, DEADLOCK})
    public static final class NestedMonitors {
        private final Object inner = new Object();
        private boolean ready;

        synchronized void await() throws InterruptedException {
            synchronized (inner) {
                while (!ready) {
                    inner.wait();
                }
            }
        }

        synchronized void open() {
            synchronized (inner) {
                ready = true;
                inner.notifyAll();
            }
        }

        public static void test() throws Throwable {
            var gate = new NestedMonitors();
            Together.run(gate::await, gate::open);
        }
    }

    /// Two parks and one permit.
    @Shows(STUCK)
    public static final class ParkedTwice {
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new ParkedTwice();
            var waiter =
                    new Thread(
                            () -> {
                                if (!it.ready) {
                                    LockSupport.park();
                                    LockSupport.park();
                                }
                            });
            waiter.start();
            it.ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
        }
    }

    @Shows(STUCK)
    public static final class InterruptSwallowed {
        private boolean stopped;

        synchronized void work() {
            while (!stopped) {
                try {
                    wait();
                } catch (InterruptedException ignored) {
                    Thread.yield();
                }
            }
        }

        public static void test() throws Throwable {
            var worker = new Thread(new InterruptSwallowed()::work);
            worker.start();
            worker.interrupt();
            worker.join();
        }
    }
}
