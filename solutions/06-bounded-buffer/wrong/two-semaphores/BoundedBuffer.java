package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public final class BoundedBuffer<T> {
    private final Semaphore places;
    private final Semaphore available = new Semaphore(0);
    private final Queue<T> items = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        places = new Semaphore(capacity);
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
        boolean room = places.tryAcquire(nanos(timeout), TimeUnit.NANOSECONDS);
        if (room) {
            add(item);
        }
        return room;
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        return available.tryAcquire(nanos(timeout), TimeUnit.NANOSECONDS)
                ? Optional.of(remove())
                : Optional.empty();
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

    private static long nanos(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(timeout));
    }
}
