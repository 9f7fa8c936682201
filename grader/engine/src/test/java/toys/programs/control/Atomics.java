package toys.programs.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Atomic variables, adders, field updaters and VarHandles.
public final class Atomics {
    private Atomics() {}

    public static final class Increments {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            var total = new AtomicLong();
            Program add =
                    () -> {
                        count.incrementAndGet();
                        total.getAndAdd(10);
                    };
            Together.run(add, add);
            Expect.equal(22, count.get() + total.get());
        }
    }

    public static final class CompareAndSetLoop {
        public static void test() throws Throwable {
            var max = new AtomicInteger();
            Together.run(() -> raise(max, 1), () -> raise(max, 3), () -> raise(max, 2));
            Expect.equal(3, max.get());
        }

        static void raise(AtomicInteger max, int value) {
            int old = max.get();
            while (old < value && !max.compareAndSet(old, value)) {
                old = max.get();
            }
        }
    }

    public static final class Functions {
        public static void test() throws Throwable {
            var number = new AtomicInteger(1);
            Together.run(
                    () -> number.updateAndGet(n -> n * 2),
                    () -> number.accumulateAndGet(3, (a, b) -> a * b));
            Expect.equal(6, number.get());
        }
    }

    public static final class Adders {
        public static void test() throws Throwable {
            var sum = new LongAdder();
            var max = new LongAccumulator(Math::max, Long.MIN_VALUE);
            Together.run(
                    () -> {
                        sum.increment();
                        max.accumulate(5);
                    },
                    () -> {
                        sum.add(2);
                        max.accumulate(4);
                    });
            Expect.equal(8, sum.sum() + max.get());
        }
    }

    public static final class Arrays {
        public static void test() throws Throwable {
            var counts = new AtomicIntegerArray(2);
            var names = new AtomicReferenceArray<String>(1);
            Program mark =
                    () -> {
                        counts.incrementAndGet(0);
                        counts.addAndGet(1, 2);
                        names.compareAndSet(0, null, "first");
                    };
            Together.run(mark, mark);
            Expect.equal(6, counts.get(0) + counts.get(1));
            Expect.that(names.get(0).equals("first"), "name");
        }
    }

    public static final class Stamped {
        public static void test() throws Throwable {
            var value = new AtomicStampedReference<>("a", 0);
            Program change =
                    () -> {
                        boolean done = false;
                        while (!done) {
                            int stamp = value.getStamp();
                            done = value.compareAndSet("a", "a", stamp, stamp + 1);
                        }
                    };
            Together.run(change, change);
            Expect.equal(2, value.getStamp());
        }
    }

    public static final class FieldUpdater {
        private static final AtomicIntegerFieldUpdater<FieldUpdater> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "count");

        @SuppressWarnings("unused")
        private volatile int count;

        public static void test() throws Throwable {
            var it = new FieldUpdater();
            Together.run(() -> COUNT.incrementAndGet(it), () -> COUNT.incrementAndGet(it));
            Expect.equal(2, COUNT.get(it));
        }
    }

    public static final class VarHandleField {
        private static final VarHandle COUNT = field();

        @SuppressWarnings("unused")
        private int count;

        public static void test() throws Throwable {
            var it = new VarHandleField();
            Program increment =
                    () -> {
                        boolean done = false;
                        while (!done) {
                            int old = (int) COUNT.getVolatile(it);
                            done = COUNT.compareAndSet(it, old, old + 1);
                        }
                        COUNT.getAndAdd(it, 10);
                    };
            Together.run(increment, increment);
            Expect.equal(22, (int) COUNT.getAcquire(it));
        }

        private static VarHandle field() {
            try {
                return MethodHandles.lookup()
                        .findVarHandle(VarHandleField.class, "count", int.class);
            } catch (ReflectiveOperationException broken) {
                throw new ExceptionInInitializerError(broken);
            }
        }
    }

    public static final class VarHandleArray {
        private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

        public static void test() throws Throwable {
            var sums = new long[1];
            Together.run(
                    () -> ELEMENT.getAndAdd(sums, 0, 1L), () -> ELEMENT.getAndAdd(sums, 0, 2L));
            Expect.equal(3, sums[0]);
        }
    }

    public static final class SpinLock {
        private final AtomicBoolean locked = new AtomicBoolean();
        private int count;

        void increment() {
            while (!locked.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            count++;
            locked.set(false);
        }

        public static void test() throws Throwable {
            var it = new SpinLock();
            Together.run(it::increment, it::increment);
            Expect.equal(2, it.count);
        }
    }
}
