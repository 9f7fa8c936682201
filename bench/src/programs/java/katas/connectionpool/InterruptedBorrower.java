package katas.connectionpool;

import interleave.bench.Program;
import java.util.List;
import katas.Worker;

/// Two borrowers wait for the one connection; one is interrupted just when it comes back.
public final class InterruptedBorrower implements Program {
    @Override
    public void run() throws Throwable {
        var pool = new ConnectionPool<>(List.of("red"));
        String red = pool.acquire();
        var called =
                new Worker("interrupted") {
                    @Override
                    protected void work() {
                        try {
                            pool.use(String::length);
                        } catch (InterruptedException _) {
                            // As it may: the connection is then the other's.
                        }
                    }
                };
        var other =
                new Worker("other") {
                    @Override
                    protected void work() throws InterruptedException {
                        pool.use(String::length);
                    }
                };
        called.start();
        other.start();
        called.callOff();
        pool.release(red);
        called.await();
        other.await();
        if (pool.available() != 1) {
            throw new AssertionError("one connection became " + pool.available());
        }
    }
}
