package toys.programs.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Queue;
import java.util.Vector;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// What the language itself offers: synchronized, wait and notify.
public final class Monitors {
    private Monitors() {}

    public static final class SynchronizedMethods {
        private int count;

        synchronized void increment() {
            count++;
        }

        public static void test() throws Throwable {
            var counter = new SynchronizedMethods();
            Together.run(
                    () -> {
                        counter.increment();
                        counter.increment();
                    },
                    counter::increment);
            Expect.equal(3, counter.count);
        }
    }

    public static final class StaticSynchronized {
        private static int count;

        static synchronized int next() {
            return ++count;
        }

        static void viaTheClass() {
            synchronized (StaticSynchronized.class) {
                count += 10;
            }
        }

        public static void test() throws Throwable {
            synchronized (StaticSynchronized.class) {
                count = 0;
            }
            Together.run(StaticSynchronized::next, StaticSynchronized::viaTheClass);
            Expect.equal(12, next());
        }
    }

    /// A monitor is left when an exception leaves its block, and entered again by who has it.
    public static final class ReentrantAndThrowing {
        private int depth;

        synchronized void enter(int times) {
            depth++;
            try {
                if (times > 0) {
                    enter(times - 1);
                } else {
                    throw new IllegalStateException("deep enough");
                }
            } finally {
                depth--;
            }
        }

        public static void test() throws Throwable {
            var it = new ReentrantAndThrowing();
            Program enter =
                    () -> {
                        try {
                            it.enter(2);
                        } catch (IllegalStateException expected) {
                            Expect.that(!Thread.holdsLock(it), "still inside");
                        }
                    };
            Together.run(enter, enter);
            Expect.equal(0, it.depth);
        }
    }

    public static final class NotifyAllBuffer {
        private final Queue<Integer> items = new ArrayDeque<>();

        synchronized void put(int item) throws InterruptedException {
            while (items.size() == 1) {
                wait();
            }
            items.add(item);
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            notifyAll();
            return items.remove();
        }

        public static void test() throws Throwable {
            var buffer = new NotifyAllBuffer();
            var taken = new int[2];
            Together.run(
                    () -> buffer.put(1),
                    () -> buffer.put(2),
                    () -> taken[0] = buffer.take(),
                    () -> taken[1] = buffer.take());
            Expect.equal(3, taken[0] + taken[1]);
        }
    }

    /// One notify is enough where all wait for the same and each passes it on.
    public static final class NotifyOne {
        private boolean ready;

        synchronized void await() throws InterruptedException {
            while (!ready) {
                wait();
            }
            notify();
        }

        synchronized void open() {
            ready = true;
            notify();
        }

        public static void test() throws Throwable {
            var gate = new NotifyOne();
            Together.run(gate::await, gate::await, gate::open);
        }
    }

    public static final class PingPong {
        private boolean pinged;
        private final StringBuilder game = new StringBuilder();

        synchronized void play(boolean ping) throws InterruptedException {
            for (int i = 0; i < 2; i++) {
                while (pinged == ping) {
                    wait();
                }
                game.append(ping ? "ping " : "pong ");
                pinged = ping;
                notifyAll();
            }
        }

        public static void test() throws Throwable {
            var it = new PingPong();
            Together.run(() -> it.play(true), () -> it.play(false));
            Expect.that(it.game.toString().equals("ping pong ping pong "), "out of turn");
        }
    }

    public static final class OrderedPhilosophers {
        public static void test() throws Throwable {
            Object[] forks = {new Object(), new Object(), new Object()};
            Together.run(
                    () -> dine(forks[0], forks[1]),
                    () -> dine(forks[1], forks[2]),
                    () -> dine(forks[0], forks[2]));
        }

        static void dine(Object lower, Object higher) {
            synchronized (lower) {
                synchronized (higher) {
                    Thread.yield();
                }
            }
        }
    }

    /// The class is initialised once, by whoever comes first.
    public static final class ClassInitialiser {
        private static final class Holder {
            private static final List<String> VALUES = new ArrayList<>(List.of("one"));
        }

        public static void test() throws Throwable {
            Program look = () -> Expect.equal(1, Holder.VALUES.size());
            Together.run(look, look);
        }
    }

    public static final class LegacyCollections {
        public static void test() throws Throwable {
            var vector = new Vector<Integer>();
            var table = new Hashtable<String, Integer>();
            List<Integer> list = Collections.synchronizedList(new ArrayList<>());
            Program fill =
                    () -> {
                        vector.add(1);
                        table.merge("sum", 1, Integer::sum);
                        synchronized (list) {
                            list.add(list.size());
                        }
                    };
            Together.run(fill, fill);
            Expect.equal(2, vector.size());
            Expect.equal(2, table.get("sum"));
            Expect.equal(1, list.get(1));
        }
    }
}
