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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class ConnectionPool<C> {
    private final Semaphore somethingIsFree = new Semaphore(0);
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

    public C acquire() throws InterruptedException {
        while (true) {
            Optional<C> connection = poll();
            if (connection.isPresent()) {
                return connection.get();
            }
            somethingIsFree.acquire();
        }
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(timeout));
        while (true) {
            Optional<C> connection = poll();
            long left = nanos - (System.nanoTime() - start);
            if (connection.isPresent() || left <= 0) {
                return connection;
            }
            if (!somethingIsFree.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return poll();
            }
        }
    }

    public void release(C connection) {
        Objects.requireNonNull(connection);
        synchronized (this) {
            if (!lent.remove(connection)) {
                throw new IllegalStateException("not lent: " + connection);
            }
            free.add(connection);
        }
        if (somethingIsFree.availablePermits() == 0) {
            somethingIsFree.release();
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

    public synchronized int available() {
        return free.size();
    }

    private synchronized Optional<C> poll() {
        Optional<C> connection = Optional.ofNullable(free.poll());
        connection.ifPresent(lent::add);
        return connection;
    }
}
