package katas.connectionpool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Each waiting borrower has a private semaphore; a release hands its connection to the one that
/// has waited longest, before anybody else can take it.
public final class ConnectionPool<C> {
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private final Lock lock = new ReentrantLock();
    private final Deque<C> free = new ArrayDeque<>();
    private final Set<C> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Waiter<C>> waiters = new ArrayDeque<>();

    public ConnectionPool(Collection<? extends C> connections) {
        for (C connection : connections) {
            if (free.stream().anyMatch(other -> other == connection)) {
                throw new IllegalArgumentException("connections: duplicate " + connection);
            }
            free.add(connection); // refuses null
        }
        if (free.isEmpty()) {
            throw new IllegalArgumentException("connections: " + connections);
        }
    }

    public C acquire() throws InterruptedException {
        return tryAcquire(FOREVER).orElseThrow();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        Waiter<C> waiter = new Waiter<>();
        lock.lock();
        try {
            if (!free.isEmpty()) {
                return Optional.of(lend(free.remove()));
            }
            if (nanos <= 0) {
                return Optional.empty();
            }
            waiters.add(waiter);
        } finally {
            lock.unlock();
        }
        return await(waiter, nanos);
    }

    private Optional<C> await(Waiter<C> waiter, long nanos) throws InterruptedException {
        try {
            if (waiter.served.tryAcquire(nanos, TimeUnit.NANOSECONDS) || !leave(waiter)) {
                return Optional.of(waiter.connection);
            }
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            if (leave(waiter)) {
                throw interrupt;
            }
            // Served at the same moment: the connection is ours, and the interrupt someone else's.
            Thread.currentThread().interrupt();
            return Optional.of(waiter.connection);
        }
    }

    /// Whether the waiter went without a connection; otherwise it has been served.
    private boolean leave(Waiter<C> waiter) {
        lock.lock();
        try {
            return waiters.remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    public void release(C connection) {
        Objects.requireNonNull(connection);
        lock.lock();
        try {
            if (!lent.remove(connection)) {
                throw new IllegalStateException(connection + " is not out");
            }
            if (waiters.isEmpty()) {
                free.add(connection);
            } else {
                Waiter<C> next = waiters.remove();
                next.connection = lend(connection);
                next.served.release();
            }
        } finally {
            lock.unlock();
        }
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        C connection = acquire();
        try {
            return work.apply(connection);
        } finally {
            release(connection);
        }
    }

    public int available() {
        lock.lock();
        try {
            return free.size();
        } finally {
            lock.unlock();
        }
    }

    private C lend(C connection) {
        lent.add(connection);
        return connection;
    }

    private static final class Waiter<C> {
        final Semaphore served = new Semaphore(0);
        C connection; // written before served is released, under the lock
    }
}
