/// In the style of an immutable state that is replaced under a private monitor; every wait is a
/// timed one, and those without a timeout last 292 years.
package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

public final class BoundedBuffer<T> {
    private final Object monitor = new Object();
    private final int capacity;
    private volatile List<T> items = List.of();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be >= 1 but is " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        append(Objects.requireNonNull(item), Long.MAX_VALUE);
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        return append(Objects.requireNonNull(item), TimeUnit.NANOSECONDS.convert(timeout));
    }

    public T take() throws InterruptedException {
        return removeFirst(Long.MAX_VALUE).orElseThrow();
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        return removeFirst(TimeUnit.NANOSECONDS.convert(timeout));
    }

    public int size() {
        return items.size();
    }

    private boolean append(T item, long nanos) throws InterruptedException {
        synchronized (monitor) {
            if (!await(now -> now.size() < capacity, nanos)) {
                return false;
            }
            var longer = new ArrayList<>(items);
            longer.add(item);
            replace(longer);
            return true;
        }
    }

    private Optional<T> removeFirst(long nanos) throws InterruptedException {
        synchronized (monitor) {
            if (!await(now -> !now.isEmpty(), nanos)) {
                return Optional.empty();
            }
            T first = items.getFirst();
            replace(items.subList(1, items.size()));
            return Optional.of(first);
        }
    }

    private void replace(List<T> next) {
        items = List.copyOf(next);
        monitor.notifyAll();
    }

    private boolean await(Predicate<List<T>> condition, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long end = System.nanoTime() + nanos;
        for (long left = nanos; !condition.test(items); left = end - System.nanoTime()) {
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(monitor, left);
        }
        return true;
    }
}
