package katas.boundedbuffer;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class BoundedBuffer<T> {
    private final ArrayBlockingQueue<T> items;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        items = new ArrayBlockingQueue<>(capacity);
    }

    public void put(T item) throws InterruptedException {
        items.put(item);
    }

    public T take() throws InterruptedException {
        return items.take();
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        return items.offer(item, nanos(timeout), TimeUnit.NANOSECONDS);
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(items.poll(nanos(timeout), TimeUnit.NANOSECONDS));
    }

    public int size() {
        return items.size();
    }

    private static long nanos(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(timeout));
    }
}
