package katas.connectionpool;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Without any lock: each connection has a flag of its own, which is won by compare-and-set.
///
/// Who has a permit finds a flag to win, since there are never more permits than free slots; it may
/// have to look again only when another borrower has won that slot meanwhile.
public final class ConnectionPool<C> {
    private final List<Slot<C>> slots = new ArrayList<>();
    private final Semaphor permits;

    public ConnectionPool(Collection<? extends C> connections) {
        for (C connection : connections) {
            if (connection == null) {
                throw new NullPointerException("connections contains null");
            }
            if (find(connection).isPresent()) {
                throw new IllegalArgumentException(
                        "connections contains %s twice".formatted(connection));
            }
            slots.add(new Slot<>(connection, new AtomicBoolean()));
        }
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("connections must not be empty: " + connections);
        }
        permits = new Semaphore(slots.size());
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return win();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        return permits.tryAcquire(NANOSECONDS.convert(timeout), NANOSECONDS)
                ? Optional.of(win())
                : Optional.empty();
    }

    public void release(C connection) {
        if (connection == null) {
            throw new NullPointerException("connection");
        }
        Slot<C> slot = find(connection).orElseThrow(() -> notLent(connection));
        if (!slot.lent.compareAndSet(true, false)) {
            throw notLent(connection);
        }
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        if (work == null) {
            throw new NullPointerException("work");
        }
        C connection = acquire();
        try {
            return work.apply(connection);
        } finally {
            release(connection);
        }
    }

    public int available() {
        return permits.availablePermits();
    }

    private C win() {
        while (true) {
            for (Slot<C> slot : slots) {
                if (slot.lent.compareAndSet(false, true)) {
                    return slot.connection;
                }
            }
        }
    }

    private Optional<Slot<C>> find(C connection) {
        return slots.stream().filter(slot -> slot.connection == connection).findFirst();
    }

    private static IllegalStateException notLent(Object connection) {
        return new IllegalStateException(connection + " is not lent out");
    }

    private record Slot<C>(C connection, AtomicBoolean lent) {}
}
