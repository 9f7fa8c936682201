package katas.connectionpool;

import interleave.bench.Program;
import java.util.List;
import katas.Worker;

/// Two borrowers and two connections: both are there again at the end.
public final class TwoConnections implements Program {
    @Override
    public void run() throws Throwable {
        var pool = new ConnectionPool<>(List.of("red", "blue"));
        var one = new Borrower(pool, "one");
        var two = new Borrower(pool, "two");
        one.start();
        two.start();
        one.await();
        two.await();
        String first = pool.acquire();
        String second = pool.acquire();
        if (first.equals(second)) {
            throw new AssertionError("lent twice at a time: " + first);
        }
    }

    private static final class Borrower extends Worker {
        private final ConnectionPool<String> pool;

        Borrower(ConnectionPool<String> pool, String name) {
            super(name);
            this.pool = pool;
        }

        @Override
        protected void work() throws InterruptedException {
            pool.release(pool.acquire());
        }
    }
}
