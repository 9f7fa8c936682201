package toys.programs.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;

/// Groups of threads, and lists of all.
public final class Groups {
    private Groups() {}

    private static Thread waiting(
            ThreadGroup group, CountDownLatch arrived, AtomicInteger interrupted) {
        var thread =
                new Thread(
                        group,
                        () -> {
                            arrived.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException expected) {
                                interrupted.incrementAndGet();
                            }
                        });
        thread.start();
        return thread;
    }

    public static final class Interrupted {
        public static void test() throws Throwable {
            var interrupted = new AtomicInteger();
            var group = new ThreadGroup("group");
            var inner = new ThreadGroup(group, "inner");
            var arrived = new CountDownLatch(2);
            Thread one = waiting(group, arrived, interrupted);
            Thread other = waiting(inner, arrived, interrupted);
            arrived.await();
            group.interrupt();
            one.join();
            other.join();
            Expect.equal(2, interrupted.get());
        }
    }

    public static final class Enumerated {
        public static void test() throws Throwable {
            var group = new ThreadGroup("group");
            var arrived = new CountDownLatch(1);
            Expect.equal(0, group.activeCount());
            Thread thread = waiting(group, arrived, new AtomicInteger());
            arrived.await();
            Expect.equal(1, group.activeCount());
            var all = new Thread[3];
            Expect.equal(1, group.enumerate(all));
            Expect.that(all[0] == thread, "another");
            group.interrupt();
            thread.join();
            Expect.equal(0, group.activeCount());
        }
    }

    public static final class Everybody {
        public static void test() throws Throwable {
            var arrived = new CountDownLatch(1);
            Thread thread =
                    waiting(Thread.currentThread().getThreadGroup(), arrived, new AtomicInteger());
            arrived.await();
            Expect.equal(2, Thread.activeCount());
            Expect.equal(2, Thread.enumerate(new Thread[5]));
            while (thread.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
            var stacks = Thread.getAllStackTraces();
            Expect.equal(2, stacks.size());
            Expect.that(stacks.get(thread).length > 2, "no stack");
            Expect.that(thread.getStackTrace().length > 2, "no stack of its own");
            thread.interrupt();
            thread.join();
        }
    }
}
