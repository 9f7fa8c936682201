package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The name in the source is that of a class which is a BlockingQueue.
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
        Object queue = new Own<C>();
        queue.hashCode();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        return null;
    }

    public int available() {
        return 2;
    }

    private static final class Own<T> extends java.util.concurrent.PriorityBlockingQueue<T> {}
}
