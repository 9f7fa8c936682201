package toys.programs.twins;

import java.util.concurrent.Semaphore;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// One permit makes a semaphore a mutex.
public final class SemaphoreMutex {
    private SemaphoreMutex() {}

    public static final class Right implements Program {
        private final Semaphore permits = new Semaphore(1);
        private int count;

        private void increment() throws InterruptedException {
            permits.acquire();
            try {
                count++;
            } finally {
                permits.release();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }

    /// Race: with two permits both increments of `count` run at once.
    public static final class Wrong implements Program {
        private final Semaphore permits = new Semaphore(2);
        private int count;

        private void increment() throws InterruptedException {
            permits.acquire();
            try {
                count++;
            } finally {
                permits.release();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }
}
