package toys.programs.twins;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Each worker fills its slot and counts down; the last one adds them all up.
public final class LastOneSums {
    private LastOneSums() {}

    public static final class Right implements Program {
        private static final VarHandle LEFT = field();

        @SuppressWarnings("unused")
        private int left = 2;

        private final int[] slots = new int[2];

        private void fill(int slot) {
            slots[slot] = 21;
            if ((int) LEFT.getAndAdd(this, -1) == 1) {
                Expect.equal(42, slots[0] + slots[1]);
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> fill(0), () -> fill(1));
        }

        private static VarHandle field() {
            try {
                return MethodHandles.lookup().findVarHandle(Right.class, "left", int.class);
            } catch (ReflectiveOperationException broken) {
                throw new ExceptionInInitializerError(broken);
            }
        }
    }

    /// Race: a decrement that only releases does not let the last one see the other slot, which it
    /// reads.
    public static final class Wrong implements Program {
        private static final VarHandle LEFT = field();

        @SuppressWarnings("unused")
        private int left = 2;

        private final int[] slots = new int[2];

        private void fill(int slot) {
            slots[slot] = 21;
            if ((int) LEFT.getAndAddRelease(this, -1) == 1) {
                Expect.equal(42, slots[0] + slots[1]);
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> fill(0), () -> fill(1));
        }

        private static VarHandle field() {
            try {
                return MethodHandles.lookup().findVarHandle(Wrong.class, "left", int.class);
            } catch (ReflectiveOperationException broken) {
                throw new ExceptionInInitializerError(broken);
            }
        }
    }
}
