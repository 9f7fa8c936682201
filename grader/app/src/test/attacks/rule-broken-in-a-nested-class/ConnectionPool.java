package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Each is a class file of its own.
public final class ConnectionPool<C> {
    private final Semaphore permits = new Semaphore(1);

    public ConnectionPool(Collection<? extends C> connections) {}

    public C acquire() throws InterruptedException {
        permits.acquire();
        return null;
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        return Optional.empty();
    }

    public void release(C connection) {
        new Outer().rest();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        return null;
    }

    public int available() {
        return 2;
    }

    private static final class Outer {
        private final class Inner {
            void rest() throws InterruptedException {
                java.util.concurrent.TimeUnit.SECONDS.sleep(1);
            }
        }

        void rest() {
            try {
                new Inner().rest();
            } catch (InterruptedException woken) {
                throw new IllegalStateException(woken);
            }
        }
    }
}
