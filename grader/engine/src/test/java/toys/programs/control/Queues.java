package toys.programs.control;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Every kind of blocking queue.
public final class Queues {
    private Queues() {}

    private static void passTwo(BlockingQueue<Integer> queue) throws Throwable {
        var taken = new int[2];
        Together.run(
                () -> {
                    queue.put(1);
                    queue.put(2);
                },
                () -> {
                    taken[0] = queue.take();
                    taken[1] = queue.take();
                });
        Expect.equal(12, 10 * taken[0] + taken[1]);
    }

    public static final class ArrayQueue {
        public static void test() throws Throwable {
            passTwo(new ArrayBlockingQueue<>(1));
            passTwo(new ArrayBlockingQueue<>(2, true));
        }
    }

    public static final class LinkedQueue {
        public static void test() throws Throwable {
            passTwo(new LinkedBlockingQueue<>());
            passTwo(new LinkedBlockingQueue<>(1));
        }
    }

    public static final class Synchronous {
        public static void test() throws Throwable {
            passTwo(new SynchronousQueue<>());
        }
    }

    public static final class FairSynchronous {
        public static void test() throws Throwable {
            passTwo(new SynchronousQueue<>(true));
        }
    }

    public static final class LinkedTransfer {
        public static void test() throws Throwable {
            passTwo(new LinkedTransferQueue<>());
            var queue = new LinkedTransferQueue<Integer>();
            Together.run(
                    () -> queue.transfer(1), () -> Expect.equal(1, queue.poll(1, TimeUnit.HOURS)));
        }
    }

    public static final class BlockingDequeBothEnds {
        public static void test() throws Throwable {
            passTwo(new LinkedBlockingDeque<>(1));
            BlockingDeque<Integer> deque = new LinkedBlockingDeque<>();
            Together.run(() -> deque.putFirst(1), () -> deque.putLast(2));
            Expect.equal(1, deque.takeFirst());
            Expect.equal(2, deque.takeLast());
        }
    }

    public static final class Priority {
        public static void test() throws Throwable {
            var queue = new PriorityBlockingQueue<Integer>();
            Together.run(() -> queue.put(2), () -> queue.put(1), () -> queue.put(3));
            Expect.equal(1, queue.take());
            Together.run(queue::take, queue::take);
        }
    }

    public static final class Delay {
        private record Due(long nanos) implements Delayed {
            @Override
            public long getDelay(TimeUnit unit) {
                return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            }

            @Override
            public int compareTo(Delayed other) {
                return Long.compare(nanos, ((Due) other).nanos);
            }
        }

        public static void test() throws Throwable {
            var queue = new DelayQueue<Due>();
            long now = System.nanoTime();
            var late = new Due(now + 40_000_000);
            var soon = new Due(now + 10_000_000);
            Together.run(
                    () -> queue.put(late),
                    () -> queue.put(soon),
                    () -> Expect.that(queue.take().nanos <= System.nanoTime(), "too early"));
            Expect.that(queue.take().nanos <= System.nanoTime(), "too early");
        }
    }

    /// Many producers and consumers: nothing is lost or doubled.
    public static final class ManyToMany {
        public static void test() throws Throwable {
            var queue = new ArrayBlockingQueue<Integer>(1);
            var sum = new AtomicInteger();
            Program take = () -> sum.addAndGet(queue.take());
            Together.run(() -> queue.put(1), () -> queue.put(2), take, take);
            Expect.equal(3, sum.get());
        }
    }

    public static final class OfferAndPoll {
        public static void test() throws Throwable {
            var queue = new ArrayBlockingQueue<Integer>(1);
            Expect.that(queue.poll() == null, "made up");
            Together.run(
                    () -> Expect.that(queue.offer(1, 1, TimeUnit.HOURS), "no room"),
                    () -> Expect.equal(1, queue.poll(1, TimeUnit.HOURS)));
            queue.put(2);
            Expect.that(!queue.offer(3), "too many");
        }
    }

    public static final class NonBlocking {
        public static void test() throws Throwable {
            var queue = new ConcurrentLinkedQueue<Integer>();
            var deque = new ConcurrentLinkedDeque<Integer>();
            Program add =
                    () -> {
                        queue.add(1);
                        deque.addFirst(2);
                        Expect.that(queue.poll() != null, "lost");
                    };
            Together.run(add, add);
            Expect.that(queue.isEmpty() && deque.size() == 2, "lost or doubled");
        }
    }
}
