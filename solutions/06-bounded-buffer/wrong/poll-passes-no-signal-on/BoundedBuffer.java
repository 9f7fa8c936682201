package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A queue with room for a fixed number of items.
///
/// Wakes one thread at a time: the first item wakes a consumer, and each consumer that leaves items
/// behind wakes the next one; the other way round for room and producers.
public final class BoundedBuffer<T> {
    private final int capacity;
    private final Deque<T> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    /// @param capacity the most items it holds at a time, at least 1
    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    /// Adds the item at the end, and waits for room as long as it takes.
    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            while (items.size() == capacity) {
                notFull.await();
            }
            add(item);
        } finally {
            lock.unlock();
        }
    }

    /// Removes the oldest item and returns it, and waits for one as long as it takes.
    public T take() throws InterruptedException {
        lock.lock();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            T item = remove();
            if (!items.isEmpty()) {
                notEmpty.signal();
            }
            return item;
        } finally {
            lock.unlock();
        }
    }

    /// Adds the item at the end if there is room, or as soon as there is within the timeout.
    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lock();
        try {
            while (items.size() == capacity) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = notFull.awaitNanos(nanos);
            }
            add(item);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Removes the oldest item and returns it, or waits for one within the timeout.
    public Optional<T> poll(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lock();
        try {
            while (items.isEmpty()) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = notEmpty.awaitNanos(nanos);
            }
            return Optional.of(remove());
        } finally {
            lock.unlock();
        }
    }

    /// Returns how many items it holds at this moment.
    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    private void add(T item) {
        items.addLast(item);
        if (items.size() == 1) {
            notEmpty.signal();
        }
        if (items.size() < capacity) {
            notFull.signal();
        }
    }

    private T remove() {
        T item = items.removeFirst();
        if (items.size() == capacity - 1) {
            notFull.signal();
        }
        return item;
    }
}
