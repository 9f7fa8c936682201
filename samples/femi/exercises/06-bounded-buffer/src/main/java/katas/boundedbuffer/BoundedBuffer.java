/// In the style of a guarded method: a fair lock, one condition for every change, signalAll.
package katas.boundedbuffer;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

public final class BoundedBuffer<T> {
    private static final Duration LONGEST = Duration.of(Long.MAX_VALUE, ChronoUnit.NANOS);

    private final int capacity;
    private final LinkedList<T> items = new LinkedList<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity = " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        while (!offer(item, LONGEST)) {
            // nobody waits for 292 years; whoever does, goes on waiting
        }
    }

    public T take() throws InterruptedException {
        while (true) {
            Optional<T> item = poll(LONGEST);
            if (item.isPresent()) {
                return item.get();
            }
        }
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(timeout);
        lock.lockInterruptibly();
        try {
            boolean room = await(() -> items.size() < capacity, nanos);
            if (room) {
                items.addLast(item);
                changed.signalAll();
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        long nanos = nanos(timeout);
        lock.lockInterruptibly();
        try {
            if (!await(() -> !items.isEmpty(), nanos)) {
                return Optional.empty();
            }
            changed.signalAll();
            return Optional.of(items.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
        long left = nanos;
        while (!condition.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            left = changed.awaitNanos(left);
        }
        return true;
    }

    private static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            return 0;
        }
        return timeout.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : timeout.toNanos();
    }
}
