package toys.programs.twins;

import java.util.concurrent.atomic.AtomicIntegerArray;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Elements that several threads change belong into an atomic array.
public final class AtomicArraySlots {
    private AtomicArraySlots() {}

    public static final class Right implements Program {
        private final AtomicIntegerArray slots = new AtomicIntegerArray(1);

        private void add(int number) {
            slots.getAndAdd(0, number);
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add(1), () -> add(2));
            Expect.equal(3, slots.get(0));
        }
    }

    /// Race: a volatile reference to an array does not make its elements volatile: both change slot
    /// 0.
    public static final class Wrong implements Program {
        private volatile int[] slots = new int[1];

        private void add(int number) {
            slots[0] += number;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add(1), () -> add(2));
            Expect.equal(3, slots[0]);
        }
    }
}
