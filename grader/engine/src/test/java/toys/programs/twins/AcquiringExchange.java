package toys.programs.twins;

import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Program;
import toys.programs.Together;

/// A lock whose bit is taken by compareAndExchangeAcquire and given back by setRelease.
public final class AcquiringExchange {
    private AcquiringExchange() {}

    public static final class Right implements Program {
        private final AtomicInteger bit = new AtomicInteger();
        private int count;

        private void increment() {
            while (bit.compareAndExchangeAcquire(0, 1) != 0) {
                Thread.onSpinWait();
            }
            count++;
            bit.setRelease(0);
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
        }
    }

    /// Race: an opaque unlock orders nothing: one holder writes `count`, the next one reads it.
    public static final class Wrong implements Program {
        private final AtomicInteger bit = new AtomicInteger();
        private int count;

        private void increment() {
            while (bit.compareAndExchangeAcquire(0, 1) != 0) {
                Thread.onSpinWait();
            }
            count++;
            bit.setOpaque(0);
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
        }
    }
}
