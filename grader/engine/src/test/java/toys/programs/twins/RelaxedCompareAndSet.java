package toys.programs.twins;

import java.util.concurrent.atomic.AtomicBoolean;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A set-once cell: who wins publishes what it wrote before.
public final class RelaxedCompareAndSet {
    private RelaxedCompareAndSet() {}

    public static final class Right implements Program {
        private final AtomicBoolean claimed = new AtomicBoolean();
        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        claimed.weakCompareAndSetVolatile(false, true);
                    },
                    () -> {
                        if (claimed.get()) {
                            Expect.equal(42, data);
                        }
                    });
        }
    }

    /// Race: a plain compare-and-set does not release: `data` is written by the winner and read by
    /// who sees the mark.
    public static final class Wrong implements Program {
        private final AtomicBoolean claimed = new AtomicBoolean();
        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        claimed.weakCompareAndSetPlain(false, true);
                    },
                    () -> {
                        if (claimed.get()) {
                            Expect.equal(42, data);
                        }
                    });
        }
    }
}
