package katas.connectionpool;

import interleave.bench.Program;
import java.util.List;
import katas.Worker;

/// Two borrowers wait while two connections come back one right after the other.
public final class TwoReleases implements Program {
    @Override
    public void run() throws Throwable {
        var pool = new ConnectionPool<>(List.of("red", "blue"));
        String first = pool.acquire();
        String second = pool.acquire();
        var one = new Borrower(pool, "one");
        var two = new Borrower(pool, "two");
        one.start();
        two.start();
        pool.release(first);
        pool.release(second);
        one.await();
        two.await();
        if (one.lent.equals(two.lent)) {
            throw new AssertionError("lent twice at a time: " + one.lent);
        }
    }

    private static final class Borrower extends Worker {
        private final ConnectionPool<String> pool;
        private String lent;

        Borrower(ConnectionPool<String> pool, String name) {
            super(name);
            this.pool = pool;
        }

        @Override
        protected void work() throws InterruptedException {
            lent = pool.acquire();
        }
    }
}
