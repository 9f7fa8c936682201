package toys.programs.twins;

import java.util.concurrent.atomic.AtomicIntegerArray;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Mutual exclusion of two by volatile fields alone: raise your flag, then give way.
public final class PetersonLock {
    private PetersonLock() {}

    public static final class Right implements Program {
        private final AtomicIntegerArray wants = new AtomicIntegerArray(2);
        private volatile int turn;
        private int count;

        private void increment(int me) {
            int other = 1 - me;
            wants.set(me, 1);
            turn = other;
            while (wants.get(other) == 1 && turn == other) {
                Thread.onSpinWait();
            }
            count++;
            wants.set(me, 0);
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> increment(0), () -> increment(1));
            Expect.equal(2, count);
        }
    }

    /// Race: who gives way before it raises its flag can meet the other one inside: both increment
    /// `count`.
    public static final class Wrong implements Program {
        private final AtomicIntegerArray wants = new AtomicIntegerArray(2);
        private volatile int turn;
        private int count;

        private void increment(int me) {
            int other = 1 - me;
            turn = other;
            wants.set(me, 1);
            while (wants.get(other) == 1 && turn == other) {
                Thread.onSpinWait();
            }
            count++;
            wants.set(me, 0);
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> increment(0), () -> increment(1));
            Expect.equal(2, count);
        }
    }
}
