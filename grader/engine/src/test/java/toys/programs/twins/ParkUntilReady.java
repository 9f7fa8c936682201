package toys.programs.twins;

import java.util.concurrent.locks.LockSupport;
import toys.programs.Program;

/// A parked thread looks at a volatile flag whenever it wakes.
public final class ParkUntilReady {
    private ParkUntilReady() {}

    public static final class Right implements Program {
        private volatile boolean ready;

        @Override
        public void test() throws Throwable {
            var waiter = new Thread(this::await);
            waiter.start();
            ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
        }

        private void await() {
            while (!ready) {
                LockSupport.park();
            }
        }
    }

    /// Race: the flag is written by one and read by the other before it ever parks.
    public static final class Wrong implements Program {
        private boolean ready;

        @Override
        public void test() throws Throwable {
            var waiter = new Thread(this::await);
            waiter.start();
            ready = true;
            LockSupport.unpark(waiter);
            waiter.join();
        }

        private void await() {
            while (!ready) {
                LockSupport.park();
            }
        }
    }
}
