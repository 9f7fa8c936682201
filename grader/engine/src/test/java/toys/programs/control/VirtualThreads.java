package toys.programs.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;

/// Threads without a carrier of their own.
public final class VirtualThreads {
    private VirtualThreads() {}

    public static final class StartVirtualThread {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            Thread one = Thread.startVirtualThread(count::incrementAndGet);
            Thread other = Thread.ofVirtual().name("other").start(count::incrementAndGet);
            one.join();
            other.join();
            Expect.equal(2, count.get());
            Expect.that(one.isVirtual() && one.isDaemon(), "not virtual");
        }
    }

    public static final class MonitorAndWait {
        private boolean ready;

        synchronized void await() throws InterruptedException {
            while (!ready) {
                wait();
            }
        }

        synchronized void open() {
            ready = true;
            notifyAll();
        }

        public static void test() throws Throwable {
            var gate = new MonitorAndWait();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(
                        () -> {
                            gate.await();
                            return null;
                        });
                threads.submit(gate::open);
            }
        }
    }

    public static final class LockedCounter {
        private final Lock lock = new ReentrantLock();
        private int count;

        void increment() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        public static void test() throws Throwable {
            var counter = new LockedCounter();
            Thread one = Thread.startVirtualThread(counter::increment);
            Thread other = Thread.startVirtualThread(counter::increment);
            counter.increment();
            one.join();
            other.join();
            Expect.equal(3, counter.count);
        }
    }

    public static final class SleepAndInterrupt {
        public static void test() throws Throwable {
            var woken = new boolean[1];
            Thread sleeper =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            Thread.sleep(Duration.ofDays(1));
                                        } catch (InterruptedException early) {
                                            woken[0] = true;
                                        }
                                    });
            sleeper.interrupt();
            sleeper.join();
            Expect.that(woken[0], "slept");
        }
    }

    public static final class PerTaskExecutor {
        public static void test() throws Throwable {
            int sum = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
                for (var result : threads.invokeAll(tasks)) {
                    sum += result.get();
                }
            }
            Expect.equal(3, sum);
        }
    }

    public static final class FactoryForPool {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            var factory = Thread.ofVirtual().name("v-", 0).factory();
            try (var pool = Executors.newFixedThreadPool(2, factory)) {
                pool.execute(count::incrementAndGet);
                pool.execute(count::incrementAndGet);
            }
            Expect.equal(2, count.get());
        }
    }

    public static final class Parked {
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new Parked();
            Thread waiter =
                    Thread.startVirtualThread(
                            () -> {
                                while (!it.ready) {
                                    LockSupport.park();
                                }
                            });
            it.ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
        }
    }
}
