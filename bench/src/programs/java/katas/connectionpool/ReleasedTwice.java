package katas.connectionpool;

import interleave.bench.Program;
import java.util.List;
import katas.Worker;

/// Two threads give back the same connection: one of them is refused.
public final class ReleasedTwice implements Program {
    @Override
    public void run() throws Throwable {
        var pool = new ConnectionPool<>(List.of("red", "blue"));
        String red = pool.acquire();
        var one = new Giver(pool, red, "one");
        var two = new Giver(pool, red, "two");
        one.start();
        two.start();
        one.await();
        two.await();
        if (one.refused == two.refused || pool.available() != 2) {
            throw new AssertionError("two connections became " + pool.available());
        }
    }

    private static final class Giver extends Worker {
        private final ConnectionPool<String> pool;
        private final String connection;
        private boolean refused;

        Giver(ConnectionPool<String> pool, String connection, String name) {
            super(name);
            this.pool = pool;
            this.connection = connection;
        }

        @Override
        protected void work() {
            try {
                pool.release(connection);
            } catch (IllegalStateException _) {
                refused = true;
            }
        }
    }
}
