package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReferenceArray;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Objects are published through the slots of an atomic array.
public final class ReferenceArraySlots {
    private ReferenceArraySlots() {}

    public static final class Right implements Program {
        private final AtomicReferenceArray<int[]> slots = new AtomicReferenceArray<>(1);

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> slots.setRelease(0, new int[] {42}),
                    () -> {
                        int[] seen = slots.getAcquire(0);
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }

    /// Race: the slot of a plain array is written by one and read by the other.
    public static final class Wrong implements Program {
        private final int[][] slots = new int[1][];

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> slots[0] = new int[] {42},
                    () -> {
                        int[] seen = slots[0];
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }
}
