package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;

/// Each virtual thread has a slot of its own.
public final class VirtualThreadSlots {
    private VirtualThreadSlots() {}

    public static final class Right implements Program {
        private final int[] slots = new int[2];

        @Override
        public void test() throws Throwable {
            Thread one = Thread.startVirtualThread(() -> slots[0] += 1);
            Thread other = Thread.startVirtualThread(() -> slots[1] += 2);
            one.join();
            other.join();
            Expect.equal(3, slots[0] + slots[1]);
        }
    }

    /// Race: both write, and first read, slot 0.
    public static final class Wrong implements Program {
        private final int[] slots = new int[2];

        @Override
        public void test() throws Throwable {
            Thread one = Thread.startVirtualThread(() -> slots[0] += 1);
            Thread other = Thread.startVirtualThread(() -> slots[0] += 2);
            one.join();
            other.join();
            Expect.equal(3, slots[0] + slots[1]);
        }
    }
}
