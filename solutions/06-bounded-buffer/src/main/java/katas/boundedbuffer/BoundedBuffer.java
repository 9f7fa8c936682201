package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// A queue with room for a fixed number of items: one lock, and a condition for each reason to
/// wait.
///
/// @param <T> the items
public final class BoundedBuffer<T> {
    private final int capacity;
    private final Lock lock = new ReentrantLock();
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();

    /// Guarded by [#lock].
    private final Queue<T> items = new ArrayDeque<>();

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
        lock.lockInterruptibly();
        try {
            while (isFull()) {
                notFull.await();
            }
            append(item);
        } finally {
            lock.unlock();
        }
    }

    /// Removes the oldest item and returns it, and waits for one as long as it takes.
    public T take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            return removeOldest();
        } finally {
            lock.unlock();
        }
    }

    /// Adds the item at the end if there is room, or as soon as there is within the timeout.
    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long remaining = nanos(timeout);
        lock.lockInterruptibly();
        try {
            while (isFull()) {
                if (remaining <= 0) {
                    return false;
                }
                remaining = notFull.awaitNanos(remaining);
            }
            append(item);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Removes the oldest item and returns it if there is one, or as soon as there is within the
    /// timeout.
    public Optional<T> poll(Duration timeout) throws InterruptedException {
        long remaining = nanos(timeout);
        lock.lockInterruptibly();
        try {
            while (items.isEmpty()) {
                if (remaining <= 0) {
                    return Optional.empty();
                }
                remaining = notEmpty.awaitNanos(remaining);
            }
            return Optional.of(removeOldest());
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

    private boolean isFull() {
        return items.size() == capacity;
    }

    private void append(T item) {
        items.add(item);
        notEmpty.signal();
    }

    private T removeOldest() {
        T oldest = items.remove();
        notFull.signal();
        return oldest;
    }

    /// Unlike [Duration#toNanos], this stops at the longest time that fits.
    private static long nanos(Duration timeout) {
        return TimeUnit.NANOSECONDS.convert(Objects.requireNonNull(timeout, "timeout"));
    }
}
