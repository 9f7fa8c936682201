package katas.connectionpool;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

public final class ConnectionPool<C> {
    private final Semaphore permits;

    private final Object lock = new Object();
    private final Queue<C> free = new ArrayDeque<>(); // guarded by lock
    private final Set<C> lent = identitySet(); // guarded by lock

    public ConnectionPool(Collection<? extends C> connections) {
        Set<C> seen = identitySet();
        for (C connection : connections) {
            requireNonNull(connection, "connections has an element that is null");
            if (!seen.add(connection)) {
                throw new IllegalArgumentException("connections has this one twice: " + connection);
            }
            free.add(connection);
        }
        if (free.isEmpty()) {
            throw new IllegalArgumentException(
                    "connections must have at least one element, but is " + connections);
        }
        permits = new Semaphore(free.size());
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return lend();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        boolean permitted = permits.tryAcquire(NANOSECONDS.convert(timeout), NANOSECONDS);
        return permitted ? Optional.of(lend()) : Optional.empty();
    }

    public void release(C connection) {
        requireNonNull(connection, "connection");
        takeBack(connection);
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        requireNonNull(work, "work");
        C connection = acquire();
        R result = work.apply(connection);
        release(connection);
        return result;
    }

    public int available() {
        return permits.availablePermits();
    }

    private C lend() {
        synchronized (lock) {
            C connection = free.remove();
            lent.add(connection);
            return connection;
        }
    }

    private void takeBack(C connection) {
        synchronized (lock) {
            if (!lent.remove(connection)) {
                throw new IllegalStateException(
                        "not lent out by this pool at the moment: " + connection);
            }
            free.add(connection);
        }
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
