package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public final class BoundedBuffer<T> {
    private final int capacity;
    private final Queue<T> items = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (items.size() == capacity) {
            wait();
        }
        items.add(item);
        notifyAll();
    }

    public synchronized T take() throws InterruptedException {
        if (items.isEmpty()) {
            wait();
        }
        T item = items.remove();
        notifyAll();
        return item;
    }

    public synchronized boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        while (items.size() == capacity) {
            if (nanos <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            nanos = end - System.nanoTime();
        }
        items.add(item);
        notifyAll();
        return true;
    }

    public synchronized Optional<T> poll(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        while (items.isEmpty()) {
            if (nanos <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            nanos = end - System.nanoTime();
        }
        T item = items.remove();
        notifyAll();
        return Optional.of(item);
    }

    public synchronized int size() {
        return items.size();
    }
}
