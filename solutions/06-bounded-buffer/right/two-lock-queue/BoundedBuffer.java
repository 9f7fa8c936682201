/// In the style of a two-lock queue: one lock at each end, an atomic count between them, and each
/// thread that finds more wakes the next one.
package katas.boundedbuffer;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class BoundedBuffer<T> {
    private final int capacity;
    private final AtomicInteger count = new AtomicInteger();

    private final ReentrantLock headLock = new ReentrantLock();
    private final Condition notEmpty = headLock.newCondition();
    private Node<T> head = new Node<>(null);

    private final ReentrantLock tailLock = new ReentrantLock();
    private final Condition notFull = tailLock.newCondition();
    private Node<T> tail = head;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        int before;
        tailLock.lockInterruptibly();
        try {
            while (count.get() == capacity) {
                notFull.await();
            }
            before = append(item);
        } finally {
            tailLock.unlock();
        }
        if (before == 0) {
            signal(headLock, notEmpty);
        }
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        long left = TimeUnit.NANOSECONDS.convert(timeout);
        int before;
        tailLock.lockInterruptibly();
        try {
            while (count.get() == capacity) {
                if (left <= 0) {
                    return false;
                }
                left = notFull.awaitNanos(left);
            }
            before = append(item);
        } finally {
            tailLock.unlock();
        }
        if (before == 0) {
            signal(headLock, notEmpty);
        }
        return true;
    }

    public T take() throws InterruptedException {
        Removed<T> removed;
        headLock.lockInterruptibly();
        try {
            while (count.get() == 0) {
                notEmpty.await();
            }
            removed = removeFirst();
        } finally {
            headLock.unlock();
        }
        if (removed.before() == capacity) {
            signal(tailLock, notFull);
        }
        return removed.item();
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(timeout);
        Removed<T> removed;
        headLock.lockInterruptibly();
        try {
            while (count.get() == 0) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = notEmpty.awaitNanos(left);
            }
            removed = removeFirst();
        } finally {
            headLock.unlock();
        }
        if (removed.before() == capacity) {
            signal(tailLock, notFull);
        }
        return Optional.of(removed.item());
    }

    public int size() {
        return count.get();
    }

    /// Holding the tail's lock; returns the count before.
    private int append(T item) {
        tail.next = new Node<>(item);
        tail = tail.next;
        int before = count.getAndIncrement();
        if (before + 1 < capacity) {
            notFull.signal();
        }
        return before;
    }

    /// Holding the head's lock.
    private Removed<T> removeFirst() {
        Node<T> first = head.next;
        T item = first.item;
        first.item = null;
        head = first;
        int before = count.getAndDecrement();
        if (before > 1) {
            notEmpty.signal();
        }
        return new Removed<>(item, before);
    }

    private static void signal(ReentrantLock lock, Condition condition) {
        lock.lock();
        try {
            condition.signal();
        } finally {
            lock.unlock();
        }
    }

    private record Removed<T>(T item, int before) {}

    private static final class Node<T> {
        private T item;
        private Node<T> next;

        private Node(T item) {
            this.item = item;
        }
    }
}
