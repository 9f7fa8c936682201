package toys.programs.twins;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Each slot has its stripe, and every user of the slot takes that one.
public final class StripedLocks {
    private StripedLocks() {}

    public static final class Right implements Program {
        private final Lock[] stripes = {
            new ReentrantLock(), new ReentrantLock(), new ReentrantLock()
        };
        private final int[] slots = new int[4];

        private void increment(int slot, int stripeCount) {
            Lock stripe = stripes[slot % stripeCount];
            stripe.lock();
            slots[slot]++;
            stripe.unlock();
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> increment(2, 2), () -> increment(2, 2));
            Expect.equal(2, slots[2]);
        }
    }

    /// Race: the increments of slot 2 are guarded by stripe 0 and by stripe 2.
    public static final class Wrong implements Program {
        private final Lock[] stripes = {
            new ReentrantLock(), new ReentrantLock(), new ReentrantLock()
        };
        private final int[] slots = new int[4];

        private void increment(int slot, int stripeCount) {
            Lock stripe = stripes[slot % stripeCount];
            stripe.lock();
            slots[slot]++;
            stripe.unlock();
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> increment(2, 2), () -> increment(2, 3));
            Expect.equal(2, slots[2]);
        }
    }
}
