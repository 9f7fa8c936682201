package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Two classes: a book of loans that is synchronized and never waits, and the pool, which waits and
/// keeps no book.
public final class ConnectionPool<C> {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final LoanBook<C> book;
    private final Semaphore permits;

    public ConnectionPool(Collection<? extends C> connections) {
        book = new LoanBook<>(connections);
        permits = new Semaphore(connections.size());
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return book.lendAny();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        if (!isPermittedWithin(timeout)) {
            return Optional.empty();
        }
        return Optional.of(book.lendAny());
    }

    private boolean isPermittedWithin(Duration timeout) throws InterruptedException {
        if (timeout.isZero() || timeout.isNegative()) {
            return permits.tryAcquire();
        }
        Duration bounded = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
        return permits.tryAcquire(bounded.toNanos(), TimeUnit.NANOSECONDS);
    }

    public void release(C connection) {
        if (connection == null) {
            throw new NullPointerException("connection is null");
        }
        if (!book.takeBack(connection)) {
            throw new IllegalStateException("This connection is not lent out now: " + connection);
        }
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        if (work == null) {
            throw new NullPointerException("work is null");
        }
        final C connection = acquire();
        try {
            return work.apply(connection);
        } finally {
            release(connection);
        }
    }

    public int available() {
        return book.free();
    }
}
