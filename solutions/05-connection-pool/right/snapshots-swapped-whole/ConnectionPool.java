package katas.connectionpool;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The state is one immutable record, replaced as a whole by compare-and-set; the semaphore is what
/// borrowers sleep on.
public final class ConnectionPool<C> {
    private final AtomicReference<State<C>> state;
    private final Semaphore permits;

    public ConnectionPool(Collection<? extends C> connections) {
        List<C> all = List.copyOf(connections); // refuses null
        if (all.isEmpty()) {
            throw new IllegalArgumentException("connections = []");
        }
        List<C> distinct = List.of();
        for (C connection : all) {
            if (isIn(distinct, connection)) {
                throw new IllegalArgumentException("connections has " + connection + " again");
            }
            distinct = with(distinct, connection);
        }
        state = new AtomicReference<>(new State<>(distinct, List.of()));
        permits = new Semaphore(distinct.size());
    }

    public C acquire() throws InterruptedException {
        permits.acquire();
        return lendOldest();
    }

    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        boolean mine =
                timeout.isPositive()
                        ? permits.tryAcquire(
                                TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)
                        : permits.tryAcquire();
        return mine ? Optional.of(lendOldest()) : Optional.empty();
    }

    public void release(C connection) {
        requireNonNull(connection);
        state.updateAndGet(now -> now.takeBack(connection));
        permits.release();
    }

    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        requireNonNull(work);
        var connection = acquire();
        try {
            return work.apply(connection);
        } finally {
            release(connection);
        }
    }

    public int available() {
        return state.get().free.size();
    }

    private C lendOldest() {
        return state.getAndUpdate(State::lendOldest).free.getFirst();
    }

    private static <C> boolean isIn(List<C> list, C connection) {
        return list.stream().anyMatch(each -> each == connection);
    }

    private static <C> List<C> with(List<C> list, C connection) {
        var longer = new ArrayList<>(list);
        longer.add(connection);
        return List.copyOf(longer);
    }

    private record State<C>(List<C> free, List<C> lent) {
        State<C> lendOldest() {
            return new State<>(free.subList(1, free.size()), with(lent, free.getFirst()));
        }

        State<C> takeBack(C connection) {
            if (!isIn(lent, connection)) {
                throw new IllegalStateException("not lent: " + connection);
            }
            List<C> others = lent.stream().filter(each -> each != connection).toList();
            return new State<>(with(free, connection), others);
        }
    }
}
