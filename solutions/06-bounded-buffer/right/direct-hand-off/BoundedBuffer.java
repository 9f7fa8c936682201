/// In the style of specific notification: everyone who waits queues up with a condition of its own,
/// and whoever comes serves the first of the queue directly, so that nobody is woken in vain.
package katas.boundedbuffer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class BoundedBuffer<T> {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<T> items = new ArrayDeque<>();
    private final Deque<Waiter> producers = new ArrayDeque<>();
    private final Deque<Waiter> consumers = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of " + capacity + " holds nothing");
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        add(item, Long.MAX_VALUE);
    }

    public boolean offer(T item, Duration timeout) throws InterruptedException {
        return add(item, TimeUnit.NANOSECONDS.convert(timeout));
    }

    public T take() throws InterruptedException {
        return remove(Long.MAX_VALUE);
    }

    public Optional<T> poll(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(remove(TimeUnit.NANOSECONDS.convert(timeout)));
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean add(T item, long nanos) throws InterruptedException {
        Objects.requireNonNull(item);
        lock.lockInterruptibly();
        try {
            Waiter consumer = consumers.poll();
            if (consumer != null) {
                consumer.serve(item);
                return true;
            }
            if (items.size() < capacity) {
                items.add(item);
                return true;
            }
            return new Waiter(item).awaitIn(producers, nanos);
        } finally {
            lock.unlock();
        }
    }

    private T remove(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            T oldest = items.poll();
            if (oldest != null) {
                Waiter producer = producers.poll();
                if (producer != null) {
                    items.add(producer.item);
                    producer.serve(null);
                }
                return oldest;
            }
            var consumer = new Waiter(null);
            return consumer.awaitIn(consumers, nanos) ? consumer.item : null;
        } finally {
            lock.unlock();
        }
    }

    /// A producer with its item, or a consumer who gets one; all of it is guarded by the lock.
    private final class Waiter {
        private final Condition turn = lock.newCondition();
        private T item;
        private boolean served;

        private Waiter(T item) {
            this.item = item;
        }

        private void serve(T handedOver) {
            item = handedOver;
            served = true;
            turn.signal();
        }

        private boolean awaitIn(Deque<Waiter> queue, long nanos) throws InterruptedException {
            queue.add(this);
            long left = nanos;
            try {
                while (!served && left > 0) {
                    left = turn.awaitNanos(left);
                }
            } catch (InterruptedException interrupted) {
                if (!served) {
                    throw interrupted;
                }
                Thread.currentThread().interrupt();
            } finally {
                queue.remove(this);
            }
            return served;
        }
    }
}
