/// In the style of a monitor: synchronized methods, one wait set, notifyAll, and a ring in an
/// array.
package katas.boundedbuffer;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

public final class BoundedBuffer<T> {
    private final T[] ring;
    private int oldest;
    private int size;

    @SuppressWarnings("unchecked") // only T goes in
    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive: " + capacity);
        }
        ring = (T[]) new Object[capacity];
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (size == ring.length) {
            wait();
        }
        add(item);
    }

    public synchronized T take() throws InterruptedException {
        while (size == 0) {
            wait();
        }
        return remove();
    }

    public synchronized boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        while (size == ring.length) {
            if (nanos <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            nanos = end - System.nanoTime();
        }
        add(item);
        return true;
    }

    public synchronized Optional<T> poll(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long end = System.nanoTime() + nanos;
        while (size == 0) {
            if (nanos <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            nanos = end - System.nanoTime();
        }
        return Optional.of(remove());
    }

    public synchronized int size() {
        return size;
    }

    private void add(T item) {
        ring[(oldest + size) % ring.length] = item;
        size++;
        notifyAll();
    }

    private T remove() {
        T item = ring[oldest];
        ring[oldest] = null;
        oldest = (oldest + 1) % ring.length;
        size--;
        notifyAll();
        return item;
    }
}
