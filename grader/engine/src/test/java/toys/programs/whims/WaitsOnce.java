package toys.programs.whims;

import static interleave.engine.Kind.EXCEPTION;
import static interleave.engine.Kind.RACE;

import interleave.engine.WakeUps;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Asks;
import toys.programs.Expect;
import toys.programs.Shows;
import toys.programs.Together;

/// One producer, one consumer, and an `if` around the wait: nobody can come in between, so that
/// only a wake-up without cause shows it.
public final class WaitsOnce {
    private WaitsOnce() {}

    @Asks(wakeUps = WakeUps.SPURIOUS)
    @Shows(EXCEPTION)
    public static final class OnAMonitor {
        private final Queue<String> items = new ArrayDeque<>();

        synchronized void put(String item) {
            items.add(item);
            notify();
        }

        synchronized String take() throws InterruptedException {
            if (items.isEmpty()) {
                wait();
            }
            return items.remove();
        }

        public static void test() throws Throwable {
            var box = new OnAMonitor();
            Together.run(() -> box.put("it"), box::take);
        }
    }

    @Asks(wakeUps = WakeUps.SPURIOUS)
    @Shows(EXCEPTION)
    public static final class OnACondition {
        private final Queue<String> items = new ArrayDeque<>();
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();

        void put(String item) {
            lock.lock();
            try {
                items.add(item);
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        String take() throws InterruptedException {
            lock.lock();
            try {
                if (items.isEmpty()) {
                    filled.await();
                }
                return items.remove();
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var box = new OnACondition();
            Together.run(() -> box.put("it"), box::take);
        }
    }

    /// Takes a wait that did not time out for a signal.
    @Asks(wakeUps = WakeUps.SPURIOUS)
    @Shows(EXCEPTION)
    public static final class OnAConditionForAWhile {
        private final Queue<String> items = new ArrayDeque<>();
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();

        void put(String item) {
            lock.lock();
            try {
                items.add(item);
                filled.signal();
            } finally {
                lock.unlock();
            }
        }

        String take() throws InterruptedException {
            lock.lock();
            try {
                boolean inTime = !items.isEmpty() || filled.await(1, TimeUnit.DAYS);
                return inTime ? items.remove() : "nothing";
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var box = new OnAConditionForAWhile();
            Together.run(() -> box.put("it"), box::take);
        }
    }

    @Asks(wakeUps = WakeUps.SPURIOUS)
    @Shows(RACE)
    public static final class OnAPermit {
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new OnAPermit();
            var seen = new boolean[1];
            var waiter =
                    new Thread(
                            () -> {
                                if (!it.ready) {
                                    LockSupport.park();
                                }
                                seen[0] = it.ready;
                            });
            waiter.start();
            it.ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
            Expect.that(seen[0], "went on before it was ready");
        }
    }
}
