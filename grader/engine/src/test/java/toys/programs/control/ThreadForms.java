package toys.programs.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Pace;
import toys.programs.Together;

/// Platform threads in each form in which they can be had.
public final class ThreadForms {
    private ThreadForms() {}

    public static final class NewThread {
        public static void test() throws Throwable {
            var done = new boolean[1];
            var thread = new Thread(() -> done[0] = true, "worker");
            Expect.that(thread.getState() == Thread.State.NEW, "not new");
            thread.start();
            thread.join();
            Expect.that(done[0] && !thread.isAlive(), "not done");
            Expect.that(thread.getState() == Thread.State.TERMINATED, "not ended");
        }
    }

    public static final class Subclass extends Thread {
        private int sum;

        @Override
        public void run() {
            sum = Thread.currentThread() == this ? 1 : -1;
        }

        public static void test() throws Throwable {
            Subclass[] threads = {new Subclass(), new Subclass()};
            threads[0].start();
            threads[1].start();
            threads[0].join();
            threads[1].join();
            Expect.equal(2, threads[0].sum + threads[1].sum);
        }
    }

    public static final class Builder {
        public static void test() throws Throwable {
            var names = new String[2];
            var builder = Thread.ofPlatform().name("worker-", 0).daemon();
            Thread one = builder.start(() -> names[0] = Thread.currentThread().getName());
            Thread other = builder.unstarted(() -> names[1] = Thread.currentThread().getName());
            Expect.that(other.isDaemon(), "no daemon");
            other.start();
            one.join();
            other.join();
            Expect.that(names[0].equals("worker-0") && names[1].equals("worker-1"), "names");
        }
    }

    public static final class Factory {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            List<ThreadFactory> factories =
                    List.of(
                            Executors.defaultThreadFactory(),
                            Thread.ofPlatform().factory(),
                            Thread.ofVirtual().factory());
            var threads = new ArrayList<Thread>();
            for (ThreadFactory factory : factories) {
                Thread thread = factory.newThread(count::incrementAndGet);
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            Expect.equal(3, count.get());
        }
    }

    /// A daemon may still wait when the program has its answer.
    public static final class Daemon {
        public static void test() throws Throwable {
            var requests = new LinkedBlockingQueue<Integer>();
            var answers = new LinkedBlockingQueue<Integer>();
            var server =
                    new Thread(
                            () -> {
                                try {
                                    while (answers.add(requests.take() * 2)) {
                                        Thread.yield();
                                    }
                                } catch (InterruptedException end) {
                                    answers.add(-1);
                                }
                            });
            server.setDaemon(true);
            server.start();
            requests.add(21);
            Expect.equal(42, answers.take());
            server.interrupt();
            server.join();
            Expect.equal(-1, answers.take());
        }
    }

    public static final class Nested {
        private int value;

        public static void test() throws Throwable {
            var it = new Nested();
            Together.run(
                    () -> {
                        it.value = 1;
                        Together.run(() -> it.value++);
                        it.value++;
                    });
            Expect.equal(3, it.value);
        }
    }

    public static final class AliveUntilItEnds {
        private int value;

        public static void test() throws Throwable {
            var it = new AliveUntilItEnds();
            var worker = new Thread(() -> it.value = 42);
            worker.start();
            while (worker.isAlive()) {
                Thread.yield();
            }
            Expect.equal(42, it.value);
        }
    }

    public static final class JoinWithDuration {
        public static void test() throws Throwable {
            var gate = new CountDownLatch(1);
            var worker = new Thread(() -> awaitOpen(gate));
            worker.start();
            Expect.that(!worker.join(Pace.HOUR), "ended too early");
            gate.countDown();
            Expect.that(worker.join(Duration.ofDays(1)), "not ended in a day");
            worker.join(1000);
        }
    }

    /// A thread that was never started has no end to wait for, and join returns at once.
    public static final class JoinOfTheUnstarted {
        public static void test() throws Throwable {
            var never = new Thread(Thread::yield);
            never.join();
            Together.run(never::join);
            Expect.that(!never.isAlive(), "alive");
        }
    }

    public static final class Priorities {
        public static void test() throws Throwable {
            var thread = new Thread(Thread::yield);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setName("low");
            thread.start();
            thread.join();
            Expect.that(thread.getName().equals("low"), "name");
        }
    }

    static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
