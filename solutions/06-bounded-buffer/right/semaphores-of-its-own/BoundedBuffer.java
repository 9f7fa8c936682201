/// In the style of the textbook's three semaphores (free places, items, mutual exclusion), the
/// semaphore being built from a monitor.
package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

public final class BoundedBuffer<T> {
    private final Permits places;
    private final Permits available = new Permits(0);
    private final Queue<T> items = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        places = new Permits(capacity);
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        places.acquire();
        add(item);
    }

    public T take() throws InterruptedException {
        available.acquire();
        return remove();
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        if (!places.tryAcquire(timeout)) {
            return false;
        }
        add(item);
        return true;
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        return available.tryAcquire(timeout) ? Optional.of(remove()) : Optional.empty();
    }

    public int size() {
        synchronized (items) {
            return items.size();
        }
    }

    private void add(T item) {
        synchronized (items) {
            items.add(item);
        }
        available.release();
    }

    private T remove() {
        T item;
        synchronized (items) {
            item = items.remove();
        }
        places.release();
        return item;
    }
}
