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
    private final Object change = new Object();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        synchronized (change) {
            while (items.size() == capacity) {
                change.wait();
            }
            items.add(item);
            change.notifyAll();
        }
    }

    public synchronized T take() throws InterruptedException {
        synchronized (change) {
            while (items.isEmpty()) {
                change.wait();
            }
            T item = items.remove();
            change.notifyAll();
            return item;
        }
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        synchronized (change) {
            while (items.size() == capacity) {
                if (nanos <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(change, nanos);
                nanos = end - System.nanoTime();
            }
            items.add(item);
            change.notifyAll();
            return true;
        }
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        synchronized (change) {
            while (items.isEmpty()) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                TimeUnit.NANOSECONDS.timedWait(change, nanos);
                nanos = end - System.nanoTime();
            }
            T item = items.remove();
            change.notifyAll();
            return Optional.of(item);
        }
    }

    public int size() {
        synchronized (change) {
            return items.size();
        }
    }
}
