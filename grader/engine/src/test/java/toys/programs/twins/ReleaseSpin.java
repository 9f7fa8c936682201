package toys.programs.twins;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// The same over an array element, with a spinning reader.
public final class ReleaseSpin {
    private ReleaseSpin() {}

    public static final class Right implements Program {
        private static final VarHandle FLAG = MethodHandles.arrayElementVarHandle(int[].class);

        private final int[] flags = new int[1];
        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        FLAG.setRelease(flags, 0, 1);
                    },
                    () -> {
                        while ((int) FLAG.getAcquire(flags, 0) == 0) {
                            Thread.onSpinWait();
                        }
                        Expect.equal(42, data);
                    });
        }
    }

    /// Race: an opaque write does not release: `data` is written by one and read by the other.
    public static final class Wrong implements Program {
        private static final VarHandle FLAG = MethodHandles.arrayElementVarHandle(int[].class);

        private final int[] flags = new int[1];
        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        FLAG.setOpaque(flags, 0, 1);
                    },
                    () -> {
                        while ((int) FLAG.getAcquire(flags, 0) == 0) {
                            Thread.onSpinWait();
                        }
                        Expect.equal(42, data);
                    });
        }
    }
}
