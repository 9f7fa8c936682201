package katas.connectionpool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class ConnectionPool<C> {
    private final Queue<C> free = new ArrayDeque<>();
    private final Set<C> lent = Collections.newSetFromMap(new IdentityHashMap<>());

    public ConnectionPool(Collection<? extends C> connections) {
        Set<C> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (C connection : connections) {
            if (!distinct.add(Objects.requireNonNull(connection))) {
                throw new IllegalArgumentException("connections: twice " + connection);
            }
        }
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("connections: none");
        }
        free.addAll(distinct);
    }

    public synchronized C acquire() throws InterruptedException {
        while (free.isEmpty()) {
            wait();
        }
        return lend();
    }

    public synchronized Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        while (free.isEmpty()) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return Optional.of(lend());
    }

    public synchronized void release(C connection) {
        Objects.requireNonNull(connection);
        if (!lent.remove(connection)) {
            throw new IllegalStateException("not lent: " + connection);
        }
        free.add(connection);
        notifyAll();
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

    public synchronized int available() {
        return free.size();
    }

    private C lend() {
        C connection = free.remove();
        lent.add(connection);
        return connection;
    }
}
