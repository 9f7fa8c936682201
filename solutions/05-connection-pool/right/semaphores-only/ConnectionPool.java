package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Two semaphores and nothing else: a counting one for the free connections and a binary one as the
/// mutex of an array whose first part is free and whose rest is lent out.
public final class ConnectionPool<C> {
    private final Semaphore permits;
    private final Semaphore mutex = new Semaphore(1);
    private final C[] connections;
    private int free; // connections[0..free) are free, the others lent out; guarded by mutex

    @SuppressWarnings("unchecked") // filled with elements of type C only, and never handed out
    public ConnectionPool(Collection<? extends C> connections) {
        this.connections = (C[]) connections.toArray();
        free = this.connections.length;
        if (free == 0) {
            throw new IllegalArgumentException("connections must not be empty, but is []");
        }
        for (int i = 0; i < free; i++) {
            Objects.requireNonNull(this.connections[i], "an element of connections");
            if (indexOf(this.connections[i], 0, i) >= 0) {
                throw new IllegalArgumentException(
                        "connections has " + this.connections[i] + " more than once");
            }
        }
        permits = new Semaphore(free, true);
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return takeOne();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        long nanos = timeout.compareTo(Duration.ofDays(365)) > 0 ? Long.MAX_VALUE : nanos(timeout);
        if (!permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            return Optional.empty();
        }
        return Optional.of(takeOne());
    }

    public void release(C connection) {
        Objects.requireNonNull(connection);
        mutex.acquireUninterruptibly();
        try {
            int index = indexOf(connection, free, connections.length);
            if (index < 0) {
                throw new IllegalStateException("connection is not lent out: " + connection);
            }
            connections[index] = connections[free];
            connections[free] = connection;
            free++;
        } finally {
            mutex.release();
        }
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        C connection = acquire();
        R result;
        try {
            result = work.apply(connection);
        } catch (Throwable failure) {
            release(connection);
            throw failure;
        }
        release(connection);
        return result;
    }

    public int available() {
        mutex.acquireUninterruptibly();
        try {
            return free;
        } finally {
            mutex.release();
        }
    }

    private C takeOne() {
        mutex.acquireUninterruptibly();
        try {
            free--;
            return connections[free];
        } finally {
            mutex.release();
        }
    }

    private static long nanos(Duration timeout) {
        return timeout.isNegative() ? 0 : timeout.toNanos();
    }

    private int indexOf(C connection, int from, int to) {
        for (int i = from; i < to; i++) {
            if (connections[i] == connection) {
                return i;
            }
        }
        return -1;
    }
}
