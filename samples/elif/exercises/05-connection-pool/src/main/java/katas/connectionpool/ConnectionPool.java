package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A queue and a set that are thread-safe by themselves; that removing from the set succeeds once
/// only decides between two givers.
public final class ConnectionPool<C> {
    private final Queue<Ticket<C>> free = new ConcurrentLinkedQueue<>();
    private final Set<Ticket<C>> lent = ConcurrentHashMap.newKeySet();
    private final Semaphore permits = new Semaphore(0, true);

    public ConnectionPool(Collection<? extends C> connections) {
        var tickets = new HashSet<Ticket<C>>();
        connections.forEach(
                connection -> {
                    var ticket = new Ticket<C>(Objects.requireNonNull(connection));
                    if (!tickets.add(ticket)) {
                        throw new IllegalArgumentException(
                                "connections: %s is there twice".formatted(connection));
                    }
                    free.add(ticket);
                });
        if (tickets.isEmpty()) {
            throw new IllegalArgumentException("connections: none given");
        }
        permits.release(tickets.size());
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return lend();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        long nanos;
        try {
            nanos = timeout.toNanos();
        } catch (ArithmeticException tooLong) {
            nanos = timeout.isNegative() ? 0 : Long.MAX_VALUE;
        }
        return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)
                ? Optional.of(lend())
                : Optional.empty();
    }

    public void release(C connection) {
        var ticket = new Ticket<>(Objects.requireNonNull(connection));
        if (!lent.remove(ticket)) {
            throw new IllegalStateException("given back, but not lent: " + connection);
        }
        free.add(ticket);
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        try (var loan = new Loan(acquire())) {
            return work.apply(loan.connection);
        }
    }

    public int available() {
        return permits.availablePermits();
    }

    private C lend() {
        Ticket<C> ticket = free.remove();
        lent.add(ticket);
        return ticket.connection;
    }

    private final class Loan implements AutoCloseable {
        final C connection;

        Loan(C connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            release(connection);
        }
    }

    /// Equal only to a ticket of the very same connection.
    private record Ticket<C>(C connection) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Ticket<?> ticket && ticket.connection == connection;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(connection);
        }
    }
}
