package toys.programs.bugs;

import static interleave.engine.Kind.EXCEPTION;
import static interleave.engine.Kind.RACE;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Decisions that no longer hold when they are carried out.
public final class ChecksThenActs {
    private ChecksThenActs() {}

    @Shows(RACE)
    public static final class ConcurrentMap {
        private final Map<String, Integer> cache = new ConcurrentHashMap<>();
        private final AtomicInteger computed = new AtomicInteger();

        void look() {
            if (!cache.containsKey("key")) {
                cache.put("key", computed.incrementAndGet());
            }
        }

        public static void test() throws Throwable {
            var it = new ConcurrentMap();
            Together.run(it::look, it::look);
            Expect.equal(1, it.computed.get());
        }
    }

    @Shows(RACE)
    public static final class Overdraft {
        private int balance = 100;

        synchronized boolean covers(int amount) {
            return balance >= amount;
        }

        synchronized void take(int amount) {
            balance -= amount;
        }

        public static void test() throws Throwable {
            var account = new Overdraft();
            Program withdraw =
                    () -> {
                        if (account.covers(60)) {
                            account.take(60);
                        }
                    };
            Together.run(withdraw, withdraw);
            Expect.equal(40, account.balance);
        }
    }

    @Shows(RACE)
    public static final class LazyInstance {
        private volatile Object instance;

        Object instance() {
            if (instance == null) {
                instance = new Object();
            }
            return instance;
        }

        public static void test() throws Throwable {
            var lazy = new LazyInstance();
            var seen = new Object[2];
            Together.run(() -> seen[0] = lazy.instance(), () -> seen[1] = lazy.instance());
            Expect.that(seen[0] == seen[1], "two instances");
        }
    }

    /// Woken by the put that another consumer has already used up.
    @Shows(EXCEPTION)
    public static final class IfForWhile {
        private final Queue<Integer> items = new ArrayDeque<>();

        synchronized void put(int item) {
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            if (items.isEmpty()) {
                wait();
            }
            return items.remove();
        }

        public static void test() throws Throwable {
            var buffer = new IfForWhile();
            Together.run(
                    buffer::take,
                    buffer::take,
                    () -> {
                        buffer.put(1);
                        buffer.put(2);
                    });
        }
    }

    /// A permit too many, and both are inside.
    @Shows(RACE)
    public static final class ReleasedTwice {
        private final Semaphore permits = new Semaphore(1);
        private final AtomicInteger inside = new AtomicInteger();

        void enter() throws InterruptedException {
            permits.acquire();
            Expect.equal(1, inside.incrementAndGet());
            inside.decrementAndGet();
            permits.release();
        }

        public static void test() throws Throwable {
            var room = new ReleasedTwice();
            Together.run(room::enter, room::enter, room.permits::release);
        }
    }

    @Shows(RACE)
    public static final class LastOneOut {
        private final AtomicInteger users = new AtomicInteger(2);
        private final AtomicInteger closed = new AtomicInteger();

        void leave() {
            users.decrementAndGet();
            if (users.get() == 0) {
                closed.incrementAndGet();
            }
        }

        public static void test() throws Throwable {
            var it = new LastOneOut();
            Together.run(it::leave, it::leave);
            Expect.equal(1, it.closed.get());
        }
    }

    /// The top is the same node again, and what lay under it is gone.
    @Shows(RACE)
    public static final class AbaOnAStack {
        private static final class Node {
            private volatile Node next;
        }

        private final AtomicReference<Node> top = new AtomicReference<>();

        void push(Node node) {
            do {
                node.next = top.get();
            } while (!top.compareAndSet(node.next, node));
        }

        Node pop() {
            while (true) {
                Node node = top.get();
                if (node == null || top.compareAndSet(node, node.next)) {
                    return node;
                }
            }
        }

        public static void test() throws Throwable {
            var stack = new AbaOnAStack();
            var lower = new Node();
            var upper = new Node();
            stack.push(lower);
            stack.push(upper);
            var popped = new Node[2];
            Together.run(
                    () -> popped[0] = stack.pop(),
                    () -> {
                        Node reused = stack.pop();
                        popped[1] = stack.pop();
                        if (reused != null) {
                            stack.push(reused);
                        }
                    });
            Expect.that(popped[1] == null || stack.pop() != popped[1], "a node twice");
        }
    }
}
